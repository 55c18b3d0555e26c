//===- RunMain.cpp - the runner as a function -----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RunMain.h"

#include "Session.h"

#include "Benchmark.h"
#include "Comparison.h"
#include "InputFile.h"
#include "MatmulChoice.h"
#include "NumPy.h"
#include "PhaseTimer.h"
#include "PredictedTime.h"
#include "norm/ExecutionEngine/GPURuntime.h"
#include "norm/Pipelines/Pipelines.h"
#include "norm/Runtime/Runtime.h"
#include "norm/TargetInfo/GPUTarget.h"

#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/WithColor.h"

#include <cstdlib>
#include <optional>

using namespace mlir;
using namespace mlir::norm;
namespace cl = llvm::cl;

/// The emulator's row of the table of targets.
static const GPUTarget &getEmulator() {
  return *cantFail(lookupGPUTarget(GPUKind::Emulator, ""));
}

namespace {

struct Options {
  cl::OptionCategory category{"norm-run options"};
  cl::opt<std::string> file{cl::Positional, cl::Required, cl::cat(category),
                            cl::desc("FILE.mlir")};
  cl::opt<std::string> entry{"entry", cl::cat(category), cl::init("main"),
                             cl::value_desc("NAME"),
                             cl::desc("The function to run (default: main)")};
  cl::list<std::string> inputs{
      "input", cl::cat(category), cl::value_desc("FILE.npy"),
      cl::desc("One for each argument that the function reads, in order. A "
               "memref argument that it only writes takes none")};
  cl::list<std::string> outputs{
      "output", cl::cat(category), cl::value_desc("FILE.npy"),
      cl::desc("Where to write the outputs, in order: the results, then the "
               "memref arguments that the function writes")};
  cl::list<std::string> expects{
      "expect", cl::cat(category), cl::value_desc("FILE.npy"),
      cl::desc("What the outputs should be, in the same order; compared within "
               "--atol + --rtol * |expected|")};
  cl::opt<double> rtol{"rtol", cl::cat(category), cl::init(1e-5),
                       cl::desc("Relative tolerance (default: 1e-5)")};
  cl::opt<double> atol{"atol", cl::cat(category), cl::init(1e-6),
                       cl::desc("Absolute tolerance (default: 1e-6)")};
  cl::opt<RunTarget> target{
      "target", cl::cat(category), cl::init(RunTarget::CPU),
      cl::desc("How to run it:"),
      cl::values(
          clEnumValN(RunTarget::CPU, "cpu", "compiled for this processor"),
          clEnumValN(RunTarget::Reference, "reference", "evaluated in float64"),
          clEnumValN(RunTarget::Emulator, "emulator",
                     "its GPU kernels emulated on this processor"),
          clEnumValN(RunTarget::CUDA, "cuda",
                     "its GPU kernels on an NVIDIA GPU"),
          clEnumValN(RunTarget::HIP, "hip", "its GPU kernels on an AMD GPU"),
          clEnumValN(RunTarget::Vulkan, "vulkan",
                     "its GPU kernels on a device with Vulkan"))};
  cl::opt<std::string> chip{
      "chip", cl::cat(category), cl::value_desc("NAME"),
      cl::desc(
          "The chip that kernels are compiled for, such as sm_90 or gfx942 "
          "(default: the GPU's)")};
  cl::opt<int> emulatorSubgroupSize{
      "emulator-subgroup-size", cl::cat(category),
      cl::init(getEmulator().subgroupSize),
      cl::desc("Threads of a subgroup: 8, 16, 32 (default) or 64")};
  cl::opt<uint64_t> emulatorSeed{
      "emulator-seed", cl::cat(category), cl::init(0), cl::value_desc("SEED"),
      cl::desc("Order the emulated threads at random (default: 0, one subgroup "
               "after the other)")};
  cl::opt<int64_t> emulatorSharedLimit{
      "emulator-shared-limit", cl::cat(category),
      cl::init(getEmulator().workgroupMemory), cl::value_desc("BYTES"),
      cl::desc("The workgroup memory that a block may have (default: what "
               "norm-gpu-pipeline counts on)")};
  cl::opt<std::string> highwayTarget{
      "highway-target", cl::cat(category), cl::value_desc("NAME"),
      cl::desc("sse4, avx2 or avx3 (default: the best that this machine has); "
               "or neon, sve2_128 or sve_256, by what the environment variable "
               "NORM_CROSS_EMULATOR says")};
  cl::opt<std::string> pipelineOptions{
      "pipeline-options", cl::cat(category), cl::value_desc("OPTIONS"),
      cl::desc(
          "Options of norm-cpu-pipeline, or of norm-gpu-pipeline for GPUs and "
          "the emulator, such as 'raise=false fuse=false'")};
  cl::opt<std::string> matmul{
      "matmul", cl::cat(category), cl::init("auto"), cl::value_desc("NAME"),
      cl::desc(
          "What does matrix products: onednn, cblas, loops, or some, as in "
          "onednn,loops, of which each does what those before it cannot "
          "(default: auto, what is here and faster than loops)")};
  cl::opt<int> threads{
      "threads", cl::cat(category), cl::init(0), cl::value_desc("N"),
      cl::desc("Threads to use (default: OMP_NUM_THREADS, or all processors)")};
  cl::opt<uint64_t> random{
      "random", cl::cat(category), cl::value_desc("SEED"),
      cl::desc("Make up the inputs that are not given: standard normal floats, "
               "the same for a seed on every machine")};
  cl::list<std::string> shapes{
      "shape", cl::cat(category), cl::value_desc("ARGUMENT:SIZExSIZE"),
      cl::desc("The shape of an argument with dynamic sizes for which no input "
               "is given, as in 0:4x768")};
  cl::opt<bool> explain{
      "explain", cl::cat(category),
      cl::desc("Print which normalizations were found, and which not and why; "
               "what was fused, and what not and what that costs; and for each "
               "kernel what it reads, keeps and writes, its schedule and why "
               "that; and run nothing. With --benchmark also the time that the "
               "cost model predicts")};
  cl::opt<bool> benchmark{
      "benchmark", cl::cat(category),
      cl::desc("Print the time of a call, beside that of a copy of as many "
               "bytes")};
  cl::opt<bool> timing{
      "timing", cl::cat(category),
      cl::desc("Print the time of each phase, from the file to the first call, "
               "on standard error")};
  cl::opt<bool> json{
      "json", cl::cat(category),
      cl::desc("Print the benchmark as a JSON object, and nothing else")};
};

/// Prints one line and returns the exit code of an error.
int fail(const Twine &message) {
  llvm::outs().flush();
  llvm::WithColor::error(llvm::errs(), "norm-run") << message << '\n';
  return 1;
}

/// For norm_fail: nothing can go on, and compiled code is on the stack.
void exitWithMessage(void *, const char *message) {
  fail(message);
  std::_Exit(1);
}

/// In place of LLVM's, which aborts.
void exitWithoutMemory(void *, const char *, bool) {
  fail("there is not enough memory for these sizes");
  std::_Exit(1);
}

int fail(llvm::Error error) { return fail(llvm::toString(std::move(error))); }

std::optional<std::string> findMistake(const Options &options) {
  if (options.threads.getNumOccurrences() && options.threads < 1)
    return llvm::formatv("--threads={0}: expected at least 1",
                         options.threads.getValue())
        .str();
  if (!(options.rtol >= 0) || !(options.atol >= 0))
    return "--rtol and --atol must not be negative";
  if (options.json && !options.benchmark)
    return "--json is for --benchmark";
  if (options.explain && options.target == RunTarget::Reference)
    return "--explain is not for --target=reference, which has no kernels";
  if (options.explain && options.timing)
    return "--explain compiles nothing that --timing could time";
  if (options.explain && options.benchmark && options.target != RunTarget::CPU)
    return "--explain with --benchmark is for --target=cpu: no time is "
           "predicted for others";
  if (options.explain && options.json)
    return "--explain prints what is no JSON";
  if (options.target != RunTarget::CPU && !options.highwayTarget.empty())
    return "--highway-target is for --target=cpu";
  if (options.target != RunTarget::CPU && options.matmul.getNumOccurrences())
    return "--matmul is for --target=cpu: others have loops for products";
  if (options.target == RunTarget::Reference &&
      !options.pipelineOptions.empty())
    return "--pipeline-options are not for --target=reference";
  // Those that other options of ours say.
  for (StringRef option : llvm::split(options.pipelineOptions, ' ')) {
    StringRef name = option.split('=').first;
    if (options.target != RunTarget::CPU &&
        (name == "target" || name == "chip" || name == "subgroup-size"))
      return ("--pipeline-options has " + name +
              ", which --target and its options say")
          .str();
    if (name == "matmul")
      return "--pipeline-options has matmul, which --matmul says";
    if (name == "explain")
      return "--pipeline-options has explain, which --explain says";
  }
  if (options.target != RunTarget::CUDA && options.target != RunTarget::HIP &&
      options.chip.getNumOccurrences())
    return "--chip is for --target=cuda and --target=hip";
  if (options.target != RunTarget::Emulator &&
      (options.emulatorSubgroupSize.getNumOccurrences() ||
       options.emulatorSeed.getNumOccurrences() ||
       options.emulatorSharedLimit.getNumOccurrences()))
    return "--emulator-subgroup-size, --emulator-seed and "
           "--emulator-shared-limit are for --target=emulator";
  return std::nullopt;
}

/// Makes the GPU ready, before any work is done for one that is not there.
llvm::Error prepareGPU(const Options &options, CompileOptions &compileOptions) {
  const GPURuntime *gpu = getGPURuntime(options.target);
  if (!gpu)
    return llvm::Error::success();
  if (options.target == RunTarget::Emulator) {
    compileOptions.subgroupSize = options.emulatorSubgroupSize;
    compileOptions.workgroupMemory = options.emulatorSharedLimit;
    return gpu->setEmulatorOptions(options.emulatorSubgroupSize,
                                   options.emulatorSeed,
                                   options.emulatorSharedLimit);
  }
  if (options.target == RunTarget::Vulkan) {
    llvm::Expected<unsigned> size = gpu->getSubgroupSize();
    if (!size)
      return size.takeError();
    compileOptions.subgroupSize = *size;
    return llvm::Error::success();
  }
  // What is not run needs no GPU.
  if (options.explain && !options.chip.empty()) {
    compileOptions.subgroupSize = 0;
    compileOptions.chip = options.chip;
    return llvm::Error::success();
  }
  llvm::Expected<std::string> chip = gpu->getChip();
  if (!chip)
    return chip.takeError();
  // That of the chip.
  compileOptions.subgroupSize = 0;
  // NVIDIA's drivers compile PTX for newer chips, too.
  compileOptions.chip = !options.chip.empty() ? options.chip.getValue()
                        : options.target == RunTarget::CUDA
                            ? chooseNVIDIAChip(*chip)
                            : *chip;
  return llvm::Error::success();
}

/// Compares one output and prints its largest errors. True if it is within the
/// tolerance.
llvm::Expected<bool> checkOutput(const Session &session, size_t index,
                                 StringRef path, const Options &options,
                                 llvm::raw_ostream &os) {
  const Parameter &parameter = session.getOutputParameter(index);
  llvm::Expected<Array> expected = readNumPy(path, parameter.element);
  if (!expected)
    return expected.takeError();
  const Array &actual = session.getOutput(index);
  std::string name = session.getOutputName(index);
  if (expected->shape != actual.shape)
    return llvm::createStringError(path + " has shape " +
                                   formatShape(expected->shape) + ", but " +
                                   name + " has " + formatShape(actual.shape));
  if (isFloat(expected->element) != isFloat(parameter.element))
    return llvm::createStringError(path + " holds " +
                                   getName(expected->element) + ", but " +
                                   name + " is of type " + parameter.typeName);
  Comparison comparison =
      compare(actual, *expected, options.rtol, options.atol);
  os << name << ": largest absolute error "
     << llvm::format("%.3g", comparison.largestAbsolute);
  if (comparison.largestAbsolute > 0)
    os << " at " << formatIndex(actual.shape, comparison.absoluteIndex)
       << ", largest relative error "
       << llvm::format("%.3g", comparison.largestRelative) << " at "
       << formatIndex(actual.shape, comparison.relativeIndex);
  os << '\n';
  if (comparison.failures == 0)
    return true;
  std::string message;
  llvm::raw_string_ostream(message)
      << name << " differs from " << path << ": " << comparison.failures
      << " of " << actual.size()
      << llvm::format(" elements are beyond atol %g + rtol %g * |expected|, ",
                      options.atol.getValue(), options.rtol.getValue())
      << "the first at " << formatIndex(actual.shape, comparison.firstFailure)
      << llvm::format(": %.9g, expected %.9g",
                      actual.get(comparison.firstFailure),
                      expected->get(comparison.firstFailure));
  fail(message);
  return false;
}

void printBenchmark(const BenchmarkResult &result, bool json) {
  llvm::raw_ostream &os = llvm::outs();
  if (json) {
    os << llvm::format("{\"median_ns\": %.1f, \"min_ns\": %.1f, ",
                       result.medianNs, result.minNs)
       << "\"bytes\": " << result.bytes
       << llvm::format(", \"copy_ns\": %.1f}\n", result.copyNs);
    return;
  }
  os << llvm::format("median %.2f us, min %.2f us, ", result.medianNs / 1e3,
                     result.minNs / 1e3)
     << llvm::format("%.2f GB/s, ", result.bytes / result.medianNs)
     << llvm::format("%.2f times a copy of the same bytes (%.2f us)\n",
                     result.medianNs / result.copyNs, result.copyNs / 1e3);
}

/// What the cost model expects, beside what was found.
void printPrediction(const FunctionPrediction &prediction,
                     const BenchmarkResult &result) {
  PredictedTime time = measureAndPredict(prediction);
  llvm::raw_ostream &os = llvm::outs();
  os << llvm::format("predicted %.2f us on one thread: ", time.getNs() / 1e3)
     << prediction.work.arithmetic
     << llvm::format(" operations on vectors in %.2f us, ",
                     time.arithmeticNs / 1e3)
     << prediction.work.accesses
     << llvm::format(" loads and stores in %.2f us", time.accessNs / 1e3);
  for (auto [level, bytes] : llvm::enumerate(prediction.work.bytes))
    if (bytes > 0)
      os << ", " << bytes << " bytes of "
         << stringifyMemoryLevel(static_cast<MemoryLevel>(level))
         << llvm::format(" in %.2f us", time.memoryNs[level] / 1e3);
  os << llvm::format("; measured / predicted %.2f\n",
                     result.medianNs / time.getNs());
}

/// The first elements of an output, for runs that do nothing else with it.
void printOutput(const Session &session, size_t index) {
  constexpr int64_t kShown = 8;
  const Array &array = session.getOutput(index);
  llvm::raw_ostream &os = llvm::outs();
  os << session.getOutputName(index) << ": " << getName(array.element) << ' '
     << formatShape(array.shape) << ':';
  for (int64_t i = 0; i < std::min(array.size(), kShown); ++i)
    os << llvm::format(" %g", array.get(i));
  os << (array.size() > kShown ? " ...\n" : "\n");
}

int run(const Options &options, MLIRContext &context, PhaseTimer &timer) {
  if (std::optional<std::string> mistake = findMistake(options))
    return fail(*mistake);

  CompileOptions compileOptions;
  compileOptions.target = options.target;
  compileOptions.highwayTarget = options.highwayTarget;
  compileOptions.pipelineOptions = options.pipelineOptions;
  if (options.timing)
    compileOptions.timer = &timer;
  if (llvm::Error error = prepareGPU(options, compileOptions))
    return fail(std::move(error));

  timer.begin("parse");
  llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>> file =
      readProgram(options.file);
  if (!file)
    return fail(file.takeError());
  auto sources = std::make_shared<llvm::SourceMgr>();
  sources->AddNewSourceBuffer(std::move(*file), llvm::SMLoc());
  SourceMgrDiagnosticHandler diagnostics(*sources, &context);
  OwningOpRef<ModuleOp> module = parseSourceFile<ModuleOp>(sources, &context);
  if (!module)
    return 1;

  if (options.target == RunTarget::CPU) {
    llvm::Expected<std::vector<std::string>> matmul =
        chooseMatmul(options.matmul, *module, options.highwayTarget);
    if (!matmul)
      return fail(matmul.takeError());
    compileOptions.matmul = std::move(*matmul);
  }

  std::optional<FunctionPrediction> prediction;
  std::string whyUnpredicted;
  if (options.explain) {
    if (options.entry.getNumOccurrences() > 0 &&
        !module->lookupSymbol<func::FuncOp>(options.entry))
      return fail("cannot explain @" + options.entry +
                  ": there is no such function");
    OwningOpRef<ModuleOp> explained = module->clone();
    if (failed(explainKernels(*explained, compileOptions)))
      return 1;
    if (!options.benchmark)
      return 0;
    if (explained->lookupSymbol<func::FuncOp>(options.entry))
      prediction = predictFunction(*explained, options.entry, whyUnpredicted);
  }

  // What compilation remarks stands in what was explained.
  std::optional<ScopedDiagnosticHandler> silenced;
  if (options.explain)
    silenced.emplace(&context, [](Diagnostic &diagnostic) {
      return success(diagnostic.getSeverity() == DiagnosticSeverity::Remark);
    });
  // Compilation changes the module, and the types of a reference.
  Signature source;
  if (auto function = module->lookupSymbol<func::FuncOp>(options.entry)) {
    llvm::Expected<Signature> signature = getSignature(function);
    if (!signature)
      return fail("cannot run @" + options.entry + ": " +
                  llvm::toString(signature.takeError()));
    source = std::move(*signature);
  }
  FailureOr<std::unique_ptr<CompiledFunction>> function =
      CompiledFunction::compile(*module, options.entry, compileOptions);
  if (failed(function))
    return 1;

  timer.begin("inputs");
  Session session(**function, source);
  for (auto [option, given] : {std::pair("--output", options.outputs.size()),
                               {"--expect", options.expects.size()}})
    if (given > session.getNumOutputs())
      return fail(llvm::formatv("{0} files are given with {1}, but @{2} has "
                                "{3} outputs",
                                given, option, source.name,
                                session.getNumOutputs()));
  InputOptions inputs;
  inputs.files.assign(options.inputs.begin(), options.inputs.end());
  inputs.shapes.assign(options.shapes.begin(), options.shapes.end());
  if (options.random.getNumOccurrences())
    inputs.randomSeed = options.random;
  if (llvm::Error error = session.prepareArguments(inputs))
    return fail(std::move(error));
  if (options.threads.getNumOccurrences())
    norm_set_num_threads(options.threads);
  norm_set_failure_handler(exitWithMessage, nullptr);
  timer.begin("run");
  if (llvm::Error error = session.run())
    return fail(std::move(error));
  if (options.timing)
    timer.print(llvm::errs());

  for (auto [index, path] : llvm::enumerate(options.outputs))
    if (llvm::Error error = writeNumPy(path, session.getOutput(index)))
      return fail(std::move(error));
  // With --json, standard output is for the object alone.
  llvm::raw_ostream &os = options.json ? llvm::errs() : llvm::outs();
  bool isExpected = true;
  for (auto [index, path] : llvm::enumerate(options.expects)) {
    llvm::Expected<bool> result =
        checkOutput(session, index, path, options, os);
    if (!result)
      return fail(result.takeError());
    isExpected &= *result;
  }
  if (!isExpected)
    return 1;
  if (options.benchmark) {
    BenchmarkResult result =
        benchmark([&] { session.runAgain(); }, session.getBytes());
    if (llvm::Error error = (*function)->takeGPUError())
      return fail(std::move(error));
    printBenchmark(result, options.json);
    if (prediction)
      printPrediction(*prediction, result);
    else if (options.explain)
      llvm::outs() << "no time is predicted: " << whyUnpredicted << '\n';
  } else if (options.outputs.empty() && options.expects.empty()) {
    for (size_t i = 0; i < session.getNumOutputs(); ++i)
      printOutput(session, i);
  }
  return 0;
}

} // namespace

int norm::runMain(int argc, char **argv, DialectRegistry &registry) {
  PhaseTimer timer;
  llvm::InitLLVM initLLVM(argc, argv);
  llvm::install_bad_alloc_error_handler(exitWithoutMemory);
  // Without the options of LLVM's own libraries, which include a --threads.
  cl::ResetCommandLineParser();
  Options options;
  cl::HideUnrelatedOptions(options.category);
  cl::ParseCommandLineOptions(
      argc, argv,
      "norm-run: compiles a function with its normalizations and runs it\n\n"
      "Arrays are .npy files; bf16 is stored as its bits in uint16, floats of "
      "eight bits as theirs in uint8.\n");
  MLIRContext context(registry);
  context.printOpOnDiagnostic(false);
  return run(options, context, timer);
}

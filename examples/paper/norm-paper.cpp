//===- norm-paper.cpp - the experiments of Layer Normalization ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs the experiments of Ba, Kiros, Hinton, arXiv 1607.06450, with code that
// norm-mlir compiles: see README.md.
//
//===----------------------------------------------------------------------===//

#include "Experiments.h"
#include "Function.h"

#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"

#include <malloc.h>

using namespace paper;
namespace cl = llvm::cl;

static cl::OptionCategory category("norm-paper");
static cl::opt<std::string> experiment(cl::Positional, cl::Required,
                                       cl::desc("mnist|invariance|rnn|steps"),
                                       cl::cat(category));
static cl::opt<std::string> programs("programs",
                                     cl::desc("The folder of the .mlir files"),
                                     cl::init("examples/paper"),
                                     cl::cat(category));
static cl::opt<std::string>
    data("data", cl::desc("The folder of the files of MNIST or Fashion-MNIST"),
         cl::init("/usr/share/datasets/fashion-mnist"), cl::cat(category));
static cl::opt<std::string> output("output", cl::Required,
                                   cl::desc("Where to write the CSV files"),
                                   cl::cat(category));
static cl::opt<std::string>
    matmul("matmul",
           cl::desc("What does matrix products, as norm-run's option: auto, or "
                    "a list of onednn, cblas, loops"),
           cl::init("auto"), cl::cat(category));
static cl::opt<unsigned> seeds("seeds", cl::desc("How many runs of each kind"),
                               cl::init(3), cl::cat(category));
static cl::opt<bool> quick("quick",
                           cl::desc("As little as shows that all works"),
                           cl::cat(category));

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  cl::HideUnrelatedOptions(category);
  cl::ParseCommandLineOptions(argc, argv,
                              "The experiments of Layer Normalization\n");
  llvm::ExitOnError exitOnError("norm-paper: ");
  // The gradients of a step are allocated by it: keep their memory for the next
  // one, which else would get new pages.
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);

  if (!seeds)
    exitOnError(llvm::createStringError("--seeds=0: expected at least 1"));

  Settings settings;
  settings.programs = programs;
  settings.data = data;
  settings.output = output;
  settings.matmul = exitOnError(chooseMatmul(matmul));
  settings.seeds = quick ? 1 : int64_t(seeds);
  settings.quick = quick;
  if (std::error_code code = llvm::sys::fs::create_directories(output))
    exitOnError(llvm::createStringError(code, "cannot make " + output));
  std::unique_ptr<mlir::MLIRContext> context = createContext();
  if (experiment == "mnist")
    exitOnError(runMNIST(*context, settings));
  else if (experiment == "invariance")
    exitOnError(runInvariance(*context, settings));
  else if (experiment == "rnn")
    exitOnError(runRNN(*context, settings));
  else if (experiment == "steps")
    exitOnError(runSteps(*context, settings));
  else
    exitOnError(
        llvm::createStringError("there is no experiment '" + experiment +
                                "': expected mnist, invariance, rnn or steps"));
  return 0;
}

//===- NormTargetAttrs.cpp - what kernels are compiled for ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/IR/BuiltinOps.h"

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Fields
//===----------------------------------------------------------------------===//

namespace {

/// A number or a truth value of the table that a target may say otherwise.
template <typename Target> struct Field {
  StringLiteral name;
  int64_t Target::*number = nullptr;
  bool Target::*flag = nullptr;
};

} // namespace

static constexpr Field<CPUTarget> kCPUFields[] = {
    {"l1", &CPUTarget::l1Bytes},
    {"l2", &CPUTarget::l2Bytes},
    {"l3", &CPUTarget::l3Bytes},
};

static constexpr Field<GPUTarget> kGPUFields[] = {
    {"subgroup_size", &GPUTarget::subgroupSize},
    {"cluster_size", &GPUTarget::clusterSize},
    {"workgroup_memory", &GPUTarget::workgroupMemory},
    {"registers_per_thread", &GPUTarget::registersPerThread},
    {"registers_per_workgroup", &GPUTarget::registersPerWorkgroup},
    {"max_workgroup_size", &GPUTarget::maxWorkgroupSize},
    {"max_workgroups", &GPUTarget::maxWorkgroups},
    {"vectors", nullptr, &GPUTarget::hasVectors},
    {"dynamic_workgroup_memory", nullptr,
     &GPUTarget::hasDynamicWorkgroupMemory},
};

/// "a, b or c".
template <typename Range>
static std::string listAlternatives(const Range &range) {
  std::string text;
  for (auto [i, item] : llvm::enumerate(range)) {
    if (i != 0)
      text += i + 1 == range.size() ? " or " : ", ";
    llvm::raw_string_ostream(text) << item;
  }
  return text;
}

/// The row with what `fields` say. Fails with an error for a field that there
/// is not, or of another type.
template <typename Target, size_t count>
static FailureOr<Target>
setFields(Target target, const Field<Target> (&known)[count],
          DictionaryAttr fields, StringRef name,
          function_ref<InFlightDiagnostic()> emitError) {
  for (NamedAttribute given : fields) {
    const auto *field = llvm::find_if(known, [&](const auto &field) {
      return given.getName() == field.name;
    });
    if (field == std::end(known)) {
      auto names = llvm::map_to_vector(
          known, [](const auto &field) { return field.name; });
      return emitError() << "unknown field '" << given.getName().strref()
                         << "' of target " << name << ": expected "
                         << listAlternatives(names);
    }
    if (field->flag) {
      auto value = dyn_cast<BoolAttr>(given.getValue());
      if (!value)
        return emitError() << field->name << " of target " << name << " is "
                           << given.getValue() << ": expected true or false";
      target.*field->flag = value.getValue();
      continue;
    }
    auto value = dyn_cast<IntegerAttr>(given.getValue());
    if (!value || !value.getType().isInteger(64))
      return emitError() << field->name << " of target " << name << " is "
                         << given.getValue() << ": expected an integer";
    target.*field->number = value.getInt();
  }
  return target;
}

static LogicalResult
verifyCaches(const CPUTarget &target,
             function_ref<InFlightDiagnostic()> emitError) {
  for (const Field<CPUTarget> &field : kCPUFields)
    if (int64_t bytes = target.*field.number; bytes < 1)
      return emitError() << field.name << " of target " << target.name << " is "
                         << bytes << ": expected 1 byte or more";
  return success();
}

/// That the fields are possible, and none says that a chip has more than it
/// has.
static LogicalResult
verifyLimits(const GPUTarget &target, const GPUTarget &row,
             function_ref<InFlightDiagnostic()> emitError) {
  std::string name = row.chip.empty()
                         ? getName(row.kind).str()
                         : (getName(row.kind) + " " + row.chip).str();
  auto report = [&](StringRef field, int64_t value) {
    return emitError() << field << " of target " << name << " is " << value
                       << ": expected ";
  };
  if (!llvm::is_contained(getSubgroupSizes(), target.subgroupSize))
    return report("subgroup_size", target.subgroupSize)
           << listAlternatives(getSubgroupSizes());
  if (!row.hasAnySubgroupSize && target.subgroupSize != row.subgroupSize)
    return report("subgroup_size", target.subgroupSize) << row.subgroupSize;
  if (!llvm::is_contained(getClusterSizes(), target.clusterSize))
    return report("cluster_size", target.clusterSize)
           << listAlternatives(getClusterSizes());
  for (const Field<GPUTarget> &field : kGPUFields) {
    if (field.flag) {
      if (target.*field.flag && !(row.*field.flag))
        return emitError() << field.name << " of target " << name
                           << " is true: expected false, for it has none";
      continue;
    }
    int64_t value = target.*field.number, most = row.*field.number;
    int64_t least = field.number == &GPUTarget::workgroupMemory ? 0 : 1;
    // A workgroup has a subgroup.
    if (field.number == &GPUTarget::maxWorkgroupSize)
      least = target.subgroupSize;
    if (row.kind == GPUKind::Emulator ||
        field.number == &GPUTarget::subgroupSize)
      most = std::numeric_limits<int64_t>::max();
    if (value >= least && value <= most)
      continue;
    InFlightDiagnostic error = report(field.name, value) << least;
    if (most == std::numeric_limits<int64_t>::max())
      return error << " or more";
    return error << " to " << most;
  }
  return success();
}

//===----------------------------------------------------------------------===//
// #norm.target
//===----------------------------------------------------------------------===//

LogicalResult TargetAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                                 StringRef name, StringRef chip,
                                 DictionaryAttr fields) {
  if (const CPUTarget *row = findCPUTarget(name)) {
    if (name != row->name)
      return emitError() << "unknown target '" << name << "': expected "
                         << row->name;
    if (!chip.empty())
      return emitError() << "unknown chip '" << chip << "' of target " << name
                         << ": expected none";
    FailureOr<CPUTarget> target =
        setFields(*row, kCPUFields, fields, name, emitError);
    return failed(target) ? failure() : verifyCaches(*target, emitError);
  }
  std::optional<GPUKind> kind = findGPUKind(name);
  if (!kind)
    return emitError() << "unknown target '" << name << "': expected "
                       << getCPUTargetNames() << ", " << getGPUKindNames();
  llvm::Expected<const GPUTarget *> row = lookupGPUTarget(*kind, chip);
  if (!row)
    return emitError() << llvm::toString(row.takeError());
  FailureOr<GPUTarget> target =
      setFields(**row, kGPUFields, fields, name, emitError);
  return failed(target) ? failure() : verifyLimits(*target, **row, emitError);
}

/// Of fields that are known to be right.
static InFlightDiagnostic failOnField() {
  llvm_unreachable("the attribute is verified");
}

std::optional<CPUTarget> TargetAttr::getCPU() const {
  const CPUTarget *row = findCPUTarget(getName());
  if (!row)
    return std::nullopt;
  return *setFields(*row, kCPUFields, getFields(), getName(), failOnField);
}

std::optional<GPUTarget> TargetAttr::getGPU() const {
  std::optional<GPUKind> kind = findGPUKind(getName());
  if (!kind)
    return std::nullopt;
  const GPUTarget *row = llvm::cantFail(lookupGPUTarget(*kind, getChip()));
  return *setFields(*row, kGPUFields, getFields(), getName(), failOnField);
}

TargetAttr TargetAttr::lookup(Operation *op) {
  for (; op; op = op->getParentOp())
    if (auto target = op->getAttrOfType<TargetAttr>(kModuleAttrName))
      return target;
  return {};
}

Attribute TargetAttr::parse(AsmParser &parser, Type) {
  Builder b(parser.getContext());
  SMLoc loc = parser.getCurrentLocation();
  StringRef name;
  std::string chip;
  NamedAttrList fields;
  bool hasChip = false;
  auto parseField = [&]() -> ParseResult {
    SMLoc loc = parser.getCurrentLocation();
    StringRef field;
    if (parser.parseKeyword(&field) || parser.parseEqual())
      return failure();
    if (fields.get(field) || (hasChip && field == "chip"))
      return parser.emitError(loc) << "field '" << field << "' is there twice";
    if (field == "chip") {
      hasChip = true;
      return parser.parseString(&chip);
    }
    if (succeeded(parser.parseOptionalKeyword("true")))
      fields.append(field, b.getBoolAttr(true));
    else if (succeeded(parser.parseOptionalKeyword("false")))
      fields.append(field, b.getBoolAttr(false));
    else if (int64_t number; succeeded(parser.parseInteger(number)))
      fields.append(field, b.getI64IntegerAttr(number));
    else
      return failure();
    return success();
  };
  if (parser.parseLess() || parser.parseKeyword(&name))
    return {};
  while (succeeded(parser.parseOptionalComma()))
    if (failed(parseField()))
      return {};
  if (parser.parseGreater())
    return {};
  return parser.getChecked<TargetAttr>(loc, parser.getContext(), name,
                                       StringRef(chip),
                                       fields.getDictionary(b.getContext()));
}

void TargetAttr::print(AsmPrinter &printer) const {
  printer << '<' << getName();
  if (!getChip().empty()) {
    printer << ", chip = ";
    printer.printString(getChip());
  }
  for (NamedAttribute field : getFields()) {
    printer << ", " << field.getName().strref() << " = ";
    if (auto flag = dyn_cast<BoolAttr>(field.getValue()))
      printer << (flag.getValue() ? "true" : "false");
    else
      printer << cast<IntegerAttr>(field.getValue()).getInt();
  }
  printer << '>';
}

//===----------------------------------------------------------------------===//
// norm.target
//===----------------------------------------------------------------------===//

LogicalResult NormDialect::verifyOperationAttribute(Operation *op,
                                                    NamedAttribute attribute) {
  // The C++ route and the emulator have attributes of their own.
  if (attribute.getName() != TargetAttr::kModuleAttrName)
    return success();
  if (!isa<ModuleOp>(op) || !isa<TargetAttr>(attribute.getValue()))
    return op->emitOpError("has the attribute ")
           << TargetAttr::kModuleAttrName << " = " << attribute.getValue()
           << "; expected a #norm.target on a module";
  return success();
}

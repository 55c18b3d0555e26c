//===- GPUVulkanTest.cpp - the Vulkan runtime on a device -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Runs on lavapipe, whose subgroups have 8 threads here; the names of tests
// that need no device end in WithoutDevice.
//
//===----------------------------------------------------------------------===//

#include "GPUTestSupport.h"
#include "Launcher.h"
#include "VulkanBinary.h"

#include "gtest/gtest.h"

#include <cstdlib>
#include <cstring>
#include <deque>
#include <string>
#include <vector>

using namespace norm::test;
using namespace norm::vulkan;

namespace {

/// A module with the kernel fill: workgroup i, of one thread, writes its second
/// argument to element i of its first.
class FillModule {
public:
  uint32_t subgroupSize = 8;
  std::vector<uint32_t> capabilities = {1}; // Shader
  uint64_t workgroupBytes = 0;

  /// As norm-serialize-spirv writes it.
  std::string build() {
    Binary binary;
    binary.info.subgroupSize = subgroupSize;
    binary.info.capabilities = capabilities;
    KernelInfo &fill = binary.info.kernels["fill"];
    for (uint32_t &size : fill.workgroup)
      size = 1;
    fill.arguments = {{/*isMemory=*/true, /*bytes=*/4}, {false, 4}};
    fill.workgroupBytes = workgroupBytes;
    binary.spirv = assemble();
    return writeBinary(binary);
  }

private:
  std::vector<uint32_t> assemble() {
    words = {0x07230203, 0x00010300, 0, kBound, 0};
    for (uint32_t capability : capabilities)
      add(17, {capability});
    add(10, text("SPV_KHR_storage_buffer_storage_class"));
    add(14, {0, 1}); // logical addresses, GLSL450
    add(15, {5, Fill}, text("fill"), {WorkgroupId});
    add(16, {Fill, 17, 1, 1, 1});   // LocalSize
    add(71, {WorkgroupId, 11, 26}); // the builtin
    add(71, {Array, 6, 4});         // its stride
    for (uint32_t structure : {DataType, NumberType}) {
      add(72, {structure, 0, 35, 0}); // its member's offset
      add(71, {structure, 2});        // Block
    }
    for (uint32_t i : {0u, 1u}) {
      add(71, {Data + i, 34, 0}); // the set
      add(71, {Data + i, 33, i}); // the binding
    }
    add(21, {Int, 32, 0});
    add(23, {Vector, Int, 3});
    add(32, {VectorPointer, 1, Vector});
    add(59, {VectorPointer, WorkgroupId, 1});
    add(29, {Array, Int});
    add(30, {DataType, Array});
    add(30, {NumberType, Int});
    add(32, {DataPointer, 12, DataType});
    add(32, {NumberPointer, 12, NumberType});
    add(32, {IntPointer, 12, Int});
    add(59, {DataPointer, Data, 12});
    add(59, {NumberPointer, Number, 12});
    add(19, {Void});
    add(33, {Function, Void});
    add(43, {Int, Zero, 0});
    add(54, {Void, Fill, 0, Function});
    add(248, {Entry});
    add(61, {Vector, Group, WorkgroupId});
    add(81, {Int, GroupX, Group, 0});
    add(65, {IntPointer, From, Number, Zero});
    add(61, {Int, Value, From});
    add(65, {IntPointer, To, Data, Zero, GroupX});
    add(62, {To, Value});
    add(253, {});
    add(56, {});
    return words;
  }

  enum Id : uint32_t {
    Fill = 1,
    WorkgroupId,
    Data,
    Number, // behind Data
    Array,
    DataType,
    NumberType,
    Int,
    Vector,
    VectorPointer,
    DataPointer,
    NumberPointer,
    IntPointer,
    Void,
    Function,
    Zero,
    Entry,
    Group,
    GroupX,
    From,
    Value,
    To,
    kBound
  };

  static std::vector<uint32_t> text(const std::string &text) {
    std::vector<uint32_t> result(text.size() / 4 + 1);
    std::memcpy(result.data(), text.data(), text.size());
    return result;
  }
  void add(uint32_t opcode, std::vector<uint32_t> operands,
           const std::vector<uint32_t> &more = {},
           const std::vector<uint32_t> &last = {}) {
    operands.insert(operands.end(), more.begin(), more.end());
    operands.insert(operands.end(), last.begin(), last.end());
    words.push_back(static_cast<uint32_t>(operands.size() + 1) << 16 | opcode);
    words.insert(words.end(), operands.begin(), operands.end());
  }

  std::vector<uint32_t> words;
};

struct GPUVulkanTest : testing::Test {
  /// Nothing is left behind.
  void TearDown() override {
    for (void *module : modules)
      mgpuModuleUnload(module);
    takeError();
    norm_gpu_release();
    EXPECT_EQ(takeError(), "");
  }

  void *load(FillModule module = {}) {
    images.push_back(module.build());
    return load(images.back().data(), images.back().size());
  }
  void *load(const void *image, size_t bytes) {
    modules.push_back(mgpuModuleLoad(image, bytes));
    return modules.back();
  }

  /// As compiled code launches.
  void launch(void *kernel, void *data, int64_t bytes, int64_t number,
              intptr_t grid, intptr_t block = 1) {
    void *stream = mgpuStreamCreate();
    void *arguments[] = {&data, &bytes, &number};
    mgpuLaunchKernel(kernel, grid, 1, 1, block, 1, 1, 0, stream, arguments,
                     nullptr, 3);
    mgpuStreamSynchronize(stream);
    mgpuStreamDestroy(stream);
  }

  // Modules keep pointers to them.
  std::deque<std::string> images;
  std::vector<void *> modules;
};

//===----------------------------------------------------------------------===//
// The loader and the device
//===----------------------------------------------------------------------===//

TEST_F(GPUVulkanTest, ProgramsThatLaunchNothingNeedNoLoaderWithoutDevice) {
  Variable none("NORM_VULKAN_LOADER", "libnone.so.1");
  load();
  mgpuStreamDestroy(mgpuStreamCreate());
  EXPECT_EQ(takeError(), "");
}

TEST_F(GPUVulkanTest, SaysThatThereIsNoLoaderWithoutDevice) {
  const std::string expected =
      "no Vulkan loader: libnone.so.1: cannot open shared object file: No such "
      "file or directory";
  Variable none("NORM_VULKAN_LOADER", "libnone.so.1");
  EXPECT_EQ(norm_gpu_get_chip(), nullptr);
  EXPECT_EQ(takeError(), expected);
  EXPECT_EQ(norm_gpu_get_subgroup_size(), 0);
  EXPECT_EQ(takeError(), expected);
  EXPECT_EQ(mgpuModuleGetFunction(load(), "fill"), nullptr);
  EXPECT_EQ(mgpuMemAlloc(16, nullptr, false), nullptr);
  EXPECT_EQ(takeError(), expected);
}

TEST_F(GPUVulkanTest, SaysThatALibraryIsNoLoaderWithoutDevice) {
  Variable other("NORM_VULKAN_LOADER", "libm.so.6");
  EXPECT_EQ(norm_gpu_get_chip(), nullptr);
  EXPECT_EQ(takeError(),
            "no Vulkan loader: libm.so.6 has no vkGetInstanceProcAddr");
}

// As UndefinedBehaviorSanitizer sees it.
TEST_F(GPUVulkanTest, RefusesCodeOfNoBytesWithoutDevice) {
  Binary binary;
  std::string why;
  EXPECT_FALSE(readBinary(nullptr, 0, binary, why));
  EXPECT_EQ(why, "it does not begin as such code does");
}

TEST_F(GPUVulkanTest, SaysThatThereIsNoDriver) {
  Variable none("VK_ICD_FILENAMES", "/none.json");
  Variable same("VK_DRIVER_FILES", "/none.json");
  EXPECT_EQ(norm_gpu_get_chip(), nullptr);
  EXPECT_EQ(takeError(), "the Vulkan loader finds no driver: incompatible "
                         "driver (VK_ERROR_INCOMPATIBLE_DRIVER)");
}

TEST_F(GPUVulkanTest, UsesTheDeviceThatIsAskedFor) {
  {
    Variable bad("NORM_VULKAN_DEVICE", "first");
    EXPECT_EQ(norm_gpu_get_chip(), nullptr);
    EXPECT_EQ(takeError(),
              "NORM_VULKAN_DEVICE=first: expected the number of a device");
  }
  {
    Variable far("NORM_VULKAN_DEVICE", "9");
    EXPECT_EQ(norm_gpu_get_chip(), nullptr);
    EXPECT_EQ(takeError(), "there is no device 9: the Vulkan loader finds 1");
  }
  EXPECT_STREQ(norm_gpu_get_chip(), "vulkan1.1");
  EXPECT_EQ(norm_gpu_get_subgroup_size(), 8);
  mgpuSetDefaultDevice(1);
  EXPECT_EQ(takeError(), "cannot change to device 1: device 0 is in use");
}

//===----------------------------------------------------------------------===//
// Modules
//===----------------------------------------------------------------------===//

TEST_F(GPUVulkanTest, RunsAKernel) {
  void *kernel = mgpuModuleGetFunction(load(), "fill");
  ASSERT_NE(kernel, nullptr) << takeError();
  auto *data = static_cast<int32_t *>(mgpuMemAlloc(400, nullptr, false));
  mgpuMemset32(data, 7, 100, nullptr);
  launch(kernel, data, 400, -5, 40);
  std::vector<int32_t> result(100);
  mgpuMemcpy(result.data(), data, 400, nullptr);
  for (int i = 0; i < 100; ++i)
    EXPECT_EQ(result[i], i < 40 ? -5 : 7) << i;
  // Part of an allocation.
  launch(kernel, data + 64, 4, 6, 1);
  EXPECT_EQ(data[64], 6);
  EXPECT_EQ(data[0], -5);
  mgpuMemFree(data, nullptr);
  EXPECT_EQ(takeError(), "");
}

TEST_F(GPUVulkanTest, RunsAgainAfterARelease) {
  void *module = load();
  for (int i = 0; i < 2; ++i) {
    void *data = mgpuMemAlloc(4, nullptr, false);
    launch(mgpuModuleGetFunction(module, "fill"), data, 4, i, 1);
    EXPECT_EQ(*static_cast<int32_t *>(data), i);
    EXPECT_EQ(takeError(), "");
    norm_gpu_release();
  }
}

TEST_F(GPUVulkanTest, RefusesOtherSubgroups) {
  FillModule module;
  module.subgroupSize = 32;
  EXPECT_EQ(mgpuModuleGetFunction(load(module), "fill"), nullptr);
  std::string error = takeError();
  EXPECT_EQ(error.find("kernel fill: it is compiled for subgroups of 32 "
                       "threads; those of device 0 (llvmpipe"),
            0u)
      << error;
  EXPECT_NE(error.find(") have 8"), std::string::npos) << error;
  module.subgroupSize = 0;
  EXPECT_EQ(mgpuModuleGetFunction(load(module), "fill"), nullptr);
  error = takeError();
  EXPECT_EQ(error.find("kernel fill: it is compiled for subgroups of 0"), 0u)
      << error;
}

TEST_F(GPUVulkanTest, NamesWhatTheDeviceLacks) {
  FillModule module;
  module.capabilities.push_back(6); // Kernel
  EXPECT_EQ(mgpuModuleGetFunction(load(module), "fill"), nullptr);
  std::string error = takeError();
  EXPECT_NE(
      error.find("it needs SPIR-V's capability 6, which the device lacks"),
      std::string::npos)
      << error;
}

TEST_F(GPUVulkanTest, RefusesMoreWorkgroupMemoryThanTheDeviceHas) {
  FillModule module;
  module.workgroupBytes = (uint64_t(1) << 32) + 8;
  EXPECT_EQ(mgpuModuleGetFunction(load(module), "fill"), nullptr);
  EXPECT_EQ(takeError().find("kernel fill: 4294967304 bytes of workgroup "
                             "memory; the device's workgroups have "),
            0u);
}

TEST_F(GPUVulkanTest, RefusesWhatIsNoModule) {
  const std::string text = "not SPIR-V, but as long as some of it is";
  EXPECT_EQ(mgpuModuleGetFunction(load(text.data(), 40), "fill"), nullptr);
  std::string error = takeError();
  EXPECT_NE(error.find("it does not begin as such code does"),
            std::string::npos)
      << error;
  EXPECT_EQ(mgpuModuleGetFunction(load(text.data(), 39), "fill"), nullptr);
  error = takeError();
  EXPECT_NE(error.find("its 39 bytes are no whole words"), std::string::npos)
      << error;
  EXPECT_EQ(mgpuModuleGetFunction(load(text.data(), 0), "fill"), nullptr);
  EXPECT_NE(takeError(), "");
  // Every part of one is an error and no crash.
  const std::string image = FillModule().build();
  for (size_t length = 0; length < image.size(); ++length) {
    EXPECT_EQ(mgpuModuleGetFunction(load(image.data(), length), "fill"),
              nullptr);
    EXPECT_NE(takeError(), "") << length;
  }
  // Of another version.
  std::string other = image;
  other[4] = 9;
  EXPECT_EQ(mgpuModuleGetFunction(load(other.data(), other.size()), "fill"),
            nullptr);
  EXPECT_NE(takeError().find("it is of version 9, and the runtime of version "
                             "1"),
            std::string::npos);
  EXPECT_EQ(mgpuModuleGetFunction(load(), "other"), nullptr);
  EXPECT_EQ(takeError(), "the program's GPU code has no kernel other");
}

//===----------------------------------------------------------------------===//
// Launches
//===----------------------------------------------------------------------===//

TEST_F(GPUVulkanTest, ChecksALaunch) {
  void *kernel = mgpuModuleGetFunction(load(), "fill");
  void *data = mgpuMemAlloc(512, nullptr, false);
  auto expectError = [&](const std::string &expected) {
    EXPECT_EQ(takeError(), "kernel fill: " + expected);
  };
  launch(kernel, data, 512, 1, 65536);
  expectError("a grid of 65536 blocks; the device takes 1 to 65535");
  launch(kernel, data, 512, 1, 0);
  expectError("a grid of 0 blocks; the device takes 1 to 65535");
  launch(kernel, data, 512, 1, 1, 2);
  expectError("a launch with blocks of 2 threads; it is compiled for 1");
  // Indices of the host have 64 bits.
  launch(kernel, data, 512, int64_t(1) << 31, 1);
  expectError("argument 1 is 2147483648, which has more than the 32 bits that "
              "numbers have in the kernel");
  launch(kernel, data, 516, 1, 1);
  expectError("argument 0 has 516 bytes that are not all in an allocation of "
              "the device");
  int32_t local = 0;
  launch(kernel, &local, 4, 1, 1);
  expectError("argument 0 has 4 bytes that are not all in an allocation of the "
              "device");
  launch(kernel, static_cast<char *>(data) + 4, 4, 1, 1);
  expectError("argument 0 has 4 bytes that begin 4 bytes beyond a multiple of "
              "16, where the device's storage buffers begin");
  launch(kernel, data, (int64_t(1) << 32) + 4, 1, 1);
  expectError("argument 0 has 4294967300 bytes, more than the 1073741824 "
              "elements that a kernel's 32-bit indices reach");
  launch(kernel, data, int64_t(1) << 30, 1, 1);
  expectError("argument 0 has 1073741824 bytes; the device's storage buffers "
              "have at most 134217728");
  void *arguments[] = {&data};
  mgpuLaunchKernel(kernel, 1, 1, 1, 1, 1, 1, 0, nullptr, arguments, nullptr, 1);
  expectError("it takes 3 words, but the launch passes 1");
  mgpuMemFree(data, nullptr);
  EXPECT_EQ(takeError(), "");
}

TEST_F(GPUVulkanTest, RefusesWhatVulkanLacks) {
  void *kernel = mgpuModuleGetFunction(load(), "fill");
  mgpuLaunchKernel(kernel, 1, 1, 1, 1, 1, 1, 64, nullptr, nullptr, nullptr, 0);
  EXPECT_EQ(takeError(), "a launch with 64 bytes of dynamic workgroup memory, "
                         "which Vulkan's kernels have none of");
  mgpuLaunchClusterKernel(kernel, 2, 1, 1, 2, 1, 1, 1, 1, 1, 0, nullptr,
                          nullptr, nullptr);
  EXPECT_EQ(takeError(), "a launch with clusters, which Vulkan has none of");
  EXPECT_EQ(mgpuModuleLoadJIT(".version 7.8", 3), nullptr);
  EXPECT_EQ(takeError(), "the program holds a GPU's assembly, not SPIR-V");
}

// Until the first error is fetched, nothing runs.
TEST_F(GPUVulkanTest, LaunchesNothingAfterAnError) {
  void *kernel = mgpuModuleGetFunction(load(), "fill");
  auto *data = static_cast<int32_t *>(mgpuMemAlloc(4, nullptr, false));
  *data = 1;
  launch(kernel, data, 4, 2, 0);
  launch(kernel, data, 4, 2, 1);
  EXPECT_EQ(*data, 1);
  mgpuMemFree(data, nullptr);
  EXPECT_NE(takeError(), "");
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

TEST_F(GPUVulkanTest, UsesFreedMemoryAgain) {
  void *first = mgpuMemAlloc(1000, nullptr, false);
  void *second = mgpuMemAlloc(1000, nullptr, false);
  EXPECT_NE(first, second);
  mgpuMemFree(first, nullptr);
  EXPECT_EQ(mgpuMemAlloc(1001, nullptr, false), first);
  mgpuMemFree(first, nullptr);
  mgpuMemFree(second, nullptr);
  EXPECT_EQ(takeError(), "");
  mgpuMemFree(second, nullptr);
  EXPECT_EQ(takeError(), "freed memory that is no allocation of the device");
  EXPECT_EQ(mgpuMemAlloc(0, nullptr, false), nullptr);
  EXPECT_EQ(takeError(), "");
}

TEST_F(GPUVulkanTest, SaysThatThereIsTooLittleMemory) {
  for (uint64_t bytes : {uint64_t(1) << 40, UINT64_MAX}) {
    EXPECT_EQ(mgpuMemAlloc(bytes, nullptr, false), nullptr);
    EXPECT_EQ(takeError(), "cannot allocate " + std::to_string(bytes) +
                               " bytes of device memory: out of device memory "
                               "(VK_ERROR_OUT_OF_DEVICE_MEMORY)");
  }
}

TEST_F(GPUVulkanTest, ChecksCopies) {
  auto *data = static_cast<char *>(mgpuMemAlloc(256, nullptr, false));
  char host[512] = {};
  mgpuMemcpy(data, host, 257, nullptr);
  EXPECT_EQ(takeError(),
            "copy to of 257 bytes at byte 0 of an allocation of 256 bytes");
  mgpuMemcpy(host, data + 8, 250, nullptr);
  EXPECT_EQ(takeError(),
            "copy from of 250 bytes at byte 8 of an allocation of 256 bytes");
  mgpuMemcpy(host, nullptr, 1, nullptr);
  EXPECT_EQ(takeError(), "copy from of 1 bytes at a null pointer");
  mgpuMemset16(data, 1, 129, nullptr);
  EXPECT_EQ(takeError(),
            "memset of 258 bytes at byte 0 of an allocation of 256 bytes");
  mgpuMemFree(data, nullptr);
}

TEST_F(GPUVulkanTest, RefusesMemoryOfTheHost) {
  float value = 0;
  struct {
    void *allocated, *aligned;
    int64_t offset, size, stride;
  } memref = {&value, &value, 0, 1, 1};
  mgpuMemHostRegisterMemRef(1, &memref, 4);
  EXPECT_EQ(takeError(), "memory of the host is registered, which Vulkan's "
                         "kernels cannot access: copy it to memory of the "
                         "device");
}

} // namespace

//===- Peers.cpp - other people's kernels ---------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Competitor.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <algorithm>
#include <dlfcn.h>

using namespace bench;

namespace {

class PeerCompetitor final : public Competitor {
public:
  PeerCompetitor(const NormPeer &peer, void *state, std::string message)
      : peer(peer), state(state), message(std::move(message)) {}
  ~PeerCompetitor() override { peer.destroy(state); }

  void run() override { peer.run(state); }
  void finish() override {
    if (peer.finish)
      peer.finish(state);
  }
  std::string detail() const override { return message; }

private:
  const NormPeer &peer;
  void *state;
  std::string message;
};

} // namespace

void bench::addPeer(std::vector<Contestant> &contestants,
                    const NormPeer &peer) {
  const char *reason = nullptr;
  contestants.push_back(
      {peer.name, Contestant::Peer, peer.what, peer.version(&reason),
       [&peer](Problem &problem) -> Entry {
         char message[1024] = "";
         void *state = peer.create(&problem.view(), message, sizeof message);
         if (!state)
           return {nullptr, message[0] ? message : "it has no such kernel"};
         return {std::make_unique<PeerCompetitor>(peer, state, message), ""};
       }});
}

/// Lines of a peer's name, a tabulator and why it could not be installed.
static void readGaps(llvm::StringRef file, std::vector<Gap> &gaps) {
  auto buffer = llvm::MemoryBuffer::getFile(file);
  if (!buffer)
    return;
  llvm::SmallVector<llvm::StringRef> lines;
  (*buffer)->getBuffer().split(lines, '\n', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef line : lines) {
    auto [name, reason] = line.split('\t');
    gaps.push_back({name.str(), reason.str()});
  }
}

std::vector<Gap> bench::addPeers(std::vector<Contestant> &contestants,
                                 llvm::StringRef folder) {
  std::vector<Gap> gaps;
  readGaps((folder + "/gaps.txt").str(), gaps);

  std::vector<std::string> libraries;
  std::error_code code;
  for (llvm::sys::fs::directory_iterator file(folder + "/lib", code), end;
       file != end && !code; file.increment(code))
    if (llvm::sys::path::extension(file->path()) == ".so")
      libraries.push_back(file->path());
  // The order of a folder's entries is the file system's.
  llvm::sort(libraries);

  for (const std::string &library : libraries) {
    std::string name = llvm::sys::path::stem(library).str();
    void *handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
      gaps.push_back({name, dlerror()});
      continue;
    }
    auto getPeers =
        reinterpret_cast<NormPeersFn>(dlsym(handle, NORM_PEERS_FUNCTION));
    if (!getPeers) {
      gaps.push_back({name, dlerror()});
      continue;
    }
    const NormPeer *const *peers;
    int count = getPeers(&peers);
    for (int i = 0; i < count; ++i) {
      const char *reason = "it does not say why";
      if (peers[i]->version(&reason))
        addPeer(contestants, *peers[i]);
      else
        gaps.push_back({peers[i]->name, reason});
    }
  }
  return gaps;
}

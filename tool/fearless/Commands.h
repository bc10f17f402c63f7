// Which files are analysed, and with which compile commands.
#pragma once

#include "Options.h"

namespace fearless::tool {

/// One compilation of one file.
struct Command {
  std::string File; // absolute
  std::string Directory;
  std::vector<std::string> Args; // Args[0] is the compiler
  bool Named = false;            // by the user, not by a directory or the database
};

struct Work {
  std::vector<Command> Commands; // in the database's order, each distinct command once
  std::vector<check::Failure> Failures;
};

/// Finds the commands of what the user selected; what has none is a failure.
Work select(const Selection &What);

/// The command as Clang understands it: launchers stripped, response files expanded, the target and
/// language that the compiler's name stands for spelled out, outputs and plugins removed.
std::vector<std::string> clangArgs(const Command &C, llvm::vfs::FileSystem &FS);

/// Absolute, without `.` and `..`.
std::string absolute(llvm::StringRef Path, llvm::StringRef From = "");

} // namespace fearless::tool

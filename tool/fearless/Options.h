// What the user asked for on the command line, as data.
#pragma once

#include "session/Publish.h"
#include <optional>
#include <string>
#include <vector>

namespace fearless::tool {

/// Exit statuses, as CONTRACTS.md promises them.
enum Status { Clean = 0, Findings = 1, Incomplete = 2 };

/// Which files, and how they are compiled.
struct Selection {
  std::vector<std::string> Paths;                // files and directories; none: the whole database
  std::optional<std::vector<std::string>> Flags; // given after `--`: no database is asked
  std::string BuildDir;                          // -p; empty: search upward
};

enum class Format { Text, Json };
enum class Color { Auto, Always, Never };

struct CheckOptions {
  Selection What;
  check::Policy Hear;
  check::Models Known; // built in, or the user's
  Format Shape = Format::Text;
  Color Paint = Color::Auto;
  std::string Output; // a file; empty: stdout
  unsigned Jobs = 0;  // 0: all cores
  bool Fix = false;   // write the remedies' edits into the files
  bool Stats = false;
  bool Quiet = false;
};

struct DumpOptions {
  Selection What;
  check::DumpKind Kind = check::DumpKind::Facts;
};

/// What to run; the alternatives are the verbs.
struct Request {
  enum class Verb { Check, Explain, Rules, Dump, Models };
  Verb What = Verb::Check;
  CheckOptions Check;
  DumpOptions Dump;
  std::vector<std::string> Words; // of explain and models
};

/// Reads the command line. No request: the status to exit with, everything having been said.
std::optional<Request> readOptions(int Argc, const char *const *Argv, int &Exit);

/// Says one line about a mistake in how fearless was called.
int complain(const llvm::Twine &What);

} // namespace fearless::tool

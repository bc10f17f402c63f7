// A finding as plain data, detached from the AST that it was found in: what is sorted,
// deduplicated, stored and rendered. And what one run of the checker says as a whole: the report.
#pragma once

#include "findings/Finding.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fearless::check {

/// A place in a file, with what is needed to show it without opening the file again.
struct Position {
  std::string File;    // absolute, without `.` and `..`; empty: no place
  unsigned Line = 0;   // from 1
  unsigned Column = 0; // from 1, in bytes
  std::string Source;  // the text of the line, without its end
  unsigned Length = 1; // bytes to underline, from Column on
};

struct PublishedLine {
  Position At;
  std::string Text;
};

/// Replaces `Length` bytes at `Offset` of `At.File` by `Text`. `At.Length` is the part of it that
/// is on the first line.
struct Edit {
  Position At;
  unsigned Offset = 0;
  unsigned Length = 0;
  std::string Text;
};

struct Published {
  RuleId Rule;
  const char *Headline = ""; // the headline's text in the catalogue
  Proof Strength = Proof::Demonstrated;
  PublishedLine Head;
  std::vector<PublishedLine> Story;
  std::vector<Edit> Remedy; // belongs to the last line of the story
  std::string Subject = {}; // as in Finding
};

/// Something that could not be analysed, and why, in one line.
struct Failure {
  std::string File;
  std::string Why;
  std::optional<PublishedLine> First; // the first error of the parse
};

struct Stats {
  unsigned Files = 0;      // that were analysed
  unsigned Skipped = 0;    // that are not C or C++
  unsigned Suppressed = 0; // findings that the source asks not to hear
  std::map<RuleId, unsigned> PerRule;
  std::vector<PublishedLine> Gaps; // functions that could not be analysed
};

/// All that one run says, in the order in which it is said.
struct Publication {
  std::vector<Published> Findings;
  std::vector<Failure> Failures;
  Stats Totals;
};

} // namespace fearless::check

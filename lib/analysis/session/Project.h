// Collects what the translation units of one run report, from many threads at once.
//
// One defect is one finding, however many units and instantiations show it: the same rule at the
// same place is said once. What comes out does not depend on the order in which units arrive.
#pragma once

#include "session/Publish.h"
#include <mutex>

namespace fearless::check {

class Project {
public:
  void add(UnitReport Unit);
  void fail(Failure F);
  /// A file of the database that is not C or C++.
  void skip();

  /// Everything so far, sorted by file, line and column.
  Publication report() const;

private:
  mutable std::mutex Guard; // of all below
  std::vector<UnitReport> Units;
  std::vector<Failure> Failures;
  unsigned Skipped = 0;
};

} // namespace fearless::check

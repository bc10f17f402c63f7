// What the models have in common: how they are run.
#pragma once

#include "std_on_relacy.h"

#include <cstdio>

namespace model {

/// Runs `Suite` in every interleaving, with every value that a load may see; or, if that is too
/// much, in those with at most so many `preemptions`: switches from a thread that could go on. What
/// goes wrong is told in full, as the list of operations that led to it.
template <class Suite> bool holds(const char *name, unsigned preemptions = 0) {
  rl::test_params params;
  std::ostringstream story;
  params.output_stream = &story;
  params.progress_stream = &story;
  params.search_type = preemptions == 0 ? rl::sched_full : rl::sched_bound;
  params.context_bound = preemptions;
  params.iteration_count = std::numeric_limits<rl::iteration_t>::max();
  params.execution_depth_limit = 4000;
  const bool good = rl::simulate<Suite>(params);
  std::printf("  %s: %s after %llu executions\n", name, good ? "holds" : "BROKEN",
              static_cast<unsigned long long>(params.stop_iteration));
  if (!good)
    std::printf("%s\n", story.str().c_str());
  std::fflush(stdout);
  return good;
}

} // namespace model

// What the models have in common: how they are run.
#pragma once

#include "std_on_relacy.h"

#include <cstdio>
#include <streambuf>
#include <string_view>

namespace model {

/// What Relacy says; whatever does not fit is lost. It allocates nothing: while an execution is
/// told, Relacy takes all memory for that execution's.
class Story : public std::streambuf {
public:
  Story() { setp(text_, text_ + sizeof text_); }
  std::string_view text() const { return {text_, pptr()}; }

private:
  static inline char text_[1 << 18];
};

/// Runs `Suite` in every interleaving, with every value that a load may see; or, if that is too
/// much, in those with at most so many `preemptions`: switches from a thread that could go on. What
/// goes wrong is told in full, as the list of operations that led to it.
template <class Suite> bool holds(const char *name, unsigned preemptions = 0) {
  rl::test_params params;
  Story story;
  std::ostream out(&story);
  params.output_stream = &out;
  params.progress_stream = &out;
  params.search_type = preemptions == 0 ? rl::sched_full : rl::sched_bound;
  params.context_bound = preemptions;
  params.iteration_count = std::numeric_limits<rl::iteration_t>::max();
  params.execution_depth_limit = 4000;
  const bool good = rl::simulate<Suite>(params);
  std::printf("  %s: %s after %llu executions\n", name, good ? "holds" : "BROKEN",
              static_cast<unsigned long long>(params.stop_iteration));
  if (!good)
    std::printf("%.*s\n", static_cast<int>(story.text().size()), story.text().data());
  std::fflush(stdout);
  return good;
}

} // namespace model

// What the models have in common: how they are run.
#pragma once

#include "std_on_relacy.h"

#include <cstdio>
#include <streambuf>
#include <string>
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

inline constexpr unsigned all = std::numeric_limits<unsigned>::max();

/// Runs `Suite` in every interleaving, with every value that a load may see; or, if that is too
/// much, in those with at most so many `preemptions`: switches from a thread that could go on. What
/// goes wrong is told in full, as the list of operations that led to it.
template <class Suite> bool holds(const char *name, unsigned preemptions = all) {
  using Scheduler = rl::context_bound_scheduler<Suite::params::thread_count>;
  Story story;
  std::ostream out(&story);
  rl::test_params params;
  params.test_name = name;
  params.output_stream = &out;
  params.progress_stream = &out;
  params.search_type = rl::sched_bound;
  params.context_bound = preemptions;
  params.iteration_count = std::numeric_limits<rl::iteration_t>::max();
  params.execution_depth_limit = 4000;

  // As rl::simulate does, which compiles three schedulers to choose from.
  rl::ostringstream state;
  const bool good = rl::run_test<Suite, Scheduler>(params, state, false) == rl::test_result_success;
  std::printf("  %s: %s after %llu executions\n", name, good ? "holds" : "BROKEN",
              static_cast<unsigned long long>(params.stop_iteration));
  if (!good) {
    params.initial_state = state.str(); // the execution that went wrong, again
    params.collect_history = true;
    rl::run_test<Suite, Scheduler>(params, state, true);
    std::printf("%.*s\n", static_cast<int>(story.text().size()), story.text().data());
  }
  std::fflush(stdout);
  return good;
}

/// How many of these `holds` is to try: the first argument says, or the model, what is `usual`.
inline unsigned preemptions(int argc, char **argv, unsigned usual) {
  return argc > 1 ? static_cast<unsigned>(std::stoul(argv[1])) : usual;
}

} // namespace model

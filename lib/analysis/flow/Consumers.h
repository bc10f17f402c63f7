// Who takes out what a function sends: the threads that have the other end of its channel, or that
// share its locked queue. What they get is theirs until they are joined.
//
//   auto [tx, rx] = channel<Task>();
//   auto worker = spawn([rx = std::move(rx)] {...});     the consumer of all that goes into tx
//   tx.send([&total] { ++total; });                      borrows total until worker.join()
#pragma once

#include "facts/FunctionFacts.h"

namespace fearless::check {

/// Gives each sent value of `F` the handle of the thread that takes it out. Where the other end is
/// nobody's but this function's, it is taken `Within`; where it is out of sight, the value is
/// `Supposed` to be taken by a thread that nobody joins.
void findConsumers(FunctionFacts &F);

} // namespace fearless::check

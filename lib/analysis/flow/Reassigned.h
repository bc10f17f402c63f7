// Pointers that are given another value while a thread has a copy of the old one.
#pragma once

#include "flow/Conflicts.h"
#include "flow/Dataflow.h"

namespace fearless::check {

/// Whether the pointer that leads to `Mine` has been given another value on every way from where
/// thread `Id` got its copy of it: `cur = cur->next;`. What it points to then may be the same, but
/// nothing shows that it is.
bool isReassigned(const FunctionFacts &F, SpawnId Id, const ThreadUse &Theirs, const Place &Mine,
                  Point At, uint64_t &Steps);

} // namespace fearless::check

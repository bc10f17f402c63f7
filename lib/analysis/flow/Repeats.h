// A function that starts a thread, which goes on running, is called once more:
//
//   struct Session { Session() : thread_([this] { serve(); }) {} ... };
//   Session a, b;       two such threads at once
#pragma once

#include "flow/Effects.h"

namespace fearless::check {

/// Two calls in one function, the same one in a loop; the thread of the first still runs.
struct Repeat {
  clang::SourceLocation First, Second;
};

/// How `Starter`, in which `S` is started, is called twice while the thread may run, if one of its
/// callers does: nothing joins it, and what has its handle does not die, in between.
std::optional<Repeat> repeatOf(const clang::FunctionDecl *Starter, const Spawn &S, FactBook &Facts,
                               EffectBook &Effects);

/// How `Starter`, a member function, is called twice on one object, and nothing in between uses the
/// member that has the handle of `S`.
std::optional<Repeat> repeatOn(const clang::FunctionDecl *Starter, const Spawn &S, FactBook &Facts,
                               EffectBook &Effects);

} // namespace fearless::check

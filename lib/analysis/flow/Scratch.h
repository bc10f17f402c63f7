// Whether a static local is a scratch buffer: every call of its function writes it as a whole
// before it reads it, so that nothing of it lives from one call to the next.
//
//   static std::string line; line.clear(); line += word;     scratch
//   static int last = 0; return ++last;                      not: the next call needs it
#pragma once

#include "flow/Effects.h"

namespace fearless::check {

/// Decides it for `Var`, a static local, over the paths through its function; false when the
/// function's body is not seen.
bool isScratch(const clang::VarDecl *Var, FactBook &Facts, EffectBook &Book);

} // namespace fearless::check

// Between the threads that an object starts on itself and what its users may call meanwhile: shared
// by the rules exclusive and weak-sync.
#pragma once

#include "rules/View.h"

namespace fearless::check {

/// A plain variable by which a thread that an object starts on itself and a member function that
/// its users may call meanwhile tell each other something.
struct MemberSignal {
  Signal K;
  const clang::FieldDecl *Field;
  const Effect *Thread;
  Effect Member;
};
/// Calls `Visit` for the threads that objects of the class start on themselves and that go on when
/// their starter returns.
void eachOwnThread(const ClassView &V,
                   llvm::function_ref<void(const FunctionView &, SpawnId)> Visit);
/// Whether users of the object may call the member function while that thread runs.
bool mayBeCalledMeanwhile(const clang::CXXMethodDecl *Method, const FunctionView &Starter,
                          SpawnId Id);
/// Calls `Visit` for what is shown to be such a signal: rule weak-sync tells it, not exclusive.
void eachMemberSignal(const ClassView &V, const FunctionView &Starter, SpawnId Id,
                      llvm::function_ref<void(const MemberSignal &)> Visit);

} // namespace fearless::check

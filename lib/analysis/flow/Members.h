// What a member function does while a thread of its object may run: everything up to the join of
// the member that holds the thread's handle.
//
//   ~Worker() { stop_ = true; thread_.join(); done_ = true; }     effects: write stop_
#pragma once

#include "flow/Effects.h"

namespace fearless::check {

/// `Handle`: the member that stands for the thread; null when nothing does.
Effects effectsBeforeJoin(const clang::CXXMethodDecl *Method, const clang::FieldDecl *Handle,
                          FactBook &Facts, EffectBook &Book, unsigned Depth = 0);

/// The member functions of a class, and what its member templates were instantiated to.
std::vector<const clang::CXXMethodDecl *> membersOf(const clang::CXXRecordDecl &Class);

} // namespace fearless::check

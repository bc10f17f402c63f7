// The answer to a judgment and why: `Cache` is not Send because field `head_` is `Node *`, a raw
// pointer. The chain is kept as data, outermost step first; whoever renders it finds the words.
#pragma once

#include "types/Marker.h"
#include "clang/AST/Type.h"
#include "llvm/ADT/SmallVector.h"

namespace clang {
class NamedDecl;
} // namespace clang

namespace fearless::check {

/// Ordered so that the answer of a conjunction is the least answer of its parts.
enum class Answer : unsigned char { No, Unknown, Yes };

/// One step of a because chain.
struct Reason {
  enum class Kind : unsigned char {
    // steps inward: the culprit is below
    Base,    // base class Type of the class
    Field,   // field Member of the class, of type Type
    Element, // template argument / array element Type
    Capture, // capture Member of a closure, of type Type
    Pointee, // what a smart pointer, reference or view reaches
    // leaves: the culprit
    RawPointer,     // `T *`, an iterator, a member pointer to data that moves
    Reference,      // `T &` (Owned only)
    View,           // a type that looks into somebody else's storage (Owned only)
    Guard,          // a lock guard: released by the thread that took it
    Immovable,      // a mutex, condition variable ...: cannot be handed over
    Erased,         // std::function, std::any: what it holds is not known
    OpenClass,      // pointer to a polymorphic class that promises nothing: any derived class
    Mutable,        // `mutable` field Member that does not synchronise itself
    SharedMutable,  // a shared owner that lets every owner write unsynchronised data
    Unsynchronised, // plain data: writes through `T &` are not synchronised (SelfSync only)
    OneThread,      // the type's model: usable from one thread at a time only
    ThreadBound,    // the type's model: bound to the thread that made it
    NegativeTag,    // FEARLESS_NOT_SEND / FEARLESS_NOT_SYNC
    PositiveTag,    // FEARLESS_SEND / _SYNC or their UNSAFE forms (Yes)
    Unseen,         // incomplete or dependent type (Unknown)
  };
  Kind K;
  Marker M;                                 // the judgment that this step failed (it can change)
  clang::QualType Type;                     // the type that this step arrives at or blames
  const clang::NamedDecl *Member = nullptr; // field, capture or tagged class, when there is one
};

/// `because` is empty for an unconditional Yes.
struct Verdict {
  Answer A = Answer::Yes;
  llvm::SmallVector<Reason, 2> Because;
  bool yes() const { return A == Answer::Yes; }
};

} // namespace fearless::check

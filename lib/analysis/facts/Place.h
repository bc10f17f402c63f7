// A place is a piece of storage as a function can name it: a local, a parameter, a global or
// `*this`, then fields, dereferences and indices.
//
//   account.balance    Variable account, Field balance
//   *p                 Variable p, Deref
//   this->head_        This, Field head_
//   v[0]               Variable v, Index 0
#pragma once

#include "clang/AST/Decl.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>
#include <string>

namespace fearless::check {

struct Step {
  enum class Kind : unsigned char { Field, Deref, Index };
  /// What a dereference goes through: it decides who owns the storage behind it.
  enum class Through : unsigned char { Pointer, Unique, Shared, Guard };
  Kind K;
  Through Via = Through::Pointer;
  const clang::FieldDecl *Field = nullptr;
  /// An index stands for one element, or for all below it, or for it and all behind.
  enum class Part : unsigned char { One, Below, From };
  Part P = Part::One;
  std::optional<long long> Value;     // a constant index
  const clang::VarDecl *By = nullptr; // `v[i]`: i; `for (auto &x : v)`: x
  /// A dereference: the variable that has held the pointer since its declaration, so that a new
  /// value of the pointer's first name is none of this one's. No part of what the step is.
  const clang::VarDecl *Since = nullptr;
  friend bool operator==(const Step &A, const Step &B) {
    return A.K == B.K && A.Via == B.Via && A.Field == B.Field && A.P == B.P && A.Value == B.Value &&
           A.By == B.By;
  }
};

struct Place {
  enum class Root : unsigned char {
    Unknown,   // storage that cannot be named here
    Temporary, // a value that dies at the end of its full expression
    Variable,  // Var, a local, parameter or global
    This,      // *this
    Static,    // immutable storage that never dies: a string literal, a function
  };
  Root R = Root::Unknown;
  const clang::VarDecl *Var = nullptr;
  llvm::SmallVector<Step, 2> Path;

  bool isKnown() const { return R == Root::Variable || R == Root::This; }
  friend bool operator==(const Place &, const Place &) = default;

  static Place variable(const clang::VarDecl *V) { return {Root::Variable, V, {}}; }
  static Place object() { return {Root::This, nullptr, {}}; }
  static Place temporary() { return {Root::Temporary, nullptr, {}}; }
  static Place immortal() { return {Root::Static, nullptr, {}}; }

  Place field(const clang::FieldDecl *F) const {
    return with({Step::Kind::Field, {}, F, {}, {}, nullptr});
  }
  Place deref(Step::Through Via) const {
    return with({Step::Kind::Deref, Via, nullptr, {}, {}, nullptr});
  }
  Place index(std::optional<long long> At, const clang::VarDecl *By = nullptr,
              Step::Part P = Step::Part::One) const {
    return with({Step::Kind::Index, {}, nullptr, P, At, By});
  }
  /// This place with the steps of `Tail` after its own.
  Place then(llvm::ArrayRef<Step> Tail) const;

private:
  Place with(Step S) const {
    Place P = *this;
    if (P.R != Root::Unknown)
      P.Path.push_back(S);
    return P;
  }
};

/// Who ends the storage of a place.
enum class Storage {
  Frame,   // an automatic variable: its scope
  Thread,  // a thread_local variable
  Program, // a global, a static, a literal: nobody
  Shared,  // its last shared owner
  Foreign, // somebody outside this function: behind a reference, a pointer or `this`
};
Storage storageOf(const Place &P);

/// The part of `P` before the step that goes through a lock guard to what it protects: `guard` in
/// `guard->items[0]`; nothing when no step does.
std::optional<Place> guardOf(const Place &P);

/// Whether writing one may change what reading the other sees. Different fields of a struct and
/// different constant indices are disjoint; an unknown index overlaps all.
bool overlaps(const Place &A, const Place &B);

/// The container, for an element of it or a part of an element: `v` for `v[0].x`. An element that a
/// pointer leads out of stands for itself.
Place wholeOf(const Place &P);

/// Whether `P` is `Base` or lies inside it.
bool isWithin(const Place &P, const Place &Base);

/// Whether the variable is a range-for's own, without a name of the user's: `__begin1`.
bool isLoopsOwn(const clang::VarDecl *V);

/// `P` in the user's words: `account.balance`, `*p`, `v[0]`, `this->head_`, `*this`.
std::string spelled(const Place &P);

/// The template arguments of a class, packs unrolled; null for one that is no type, nothing for a
/// type that is no instantiation: string and int of `std::variant<std::string, int>`.
llvm::SmallVector<clang::QualType, 4> typeArguments(clang::QualType T);

/// The type of the place; null when it is not known.
clang::QualType typeOf(const Place &P);

} // namespace fearless::check

#include "flow/Moves.h"

namespace fearless::check {

static bool same(const Departs &A, const Departs &B) { return A.At == B.At && A.What == B.What; }

/// Whether `P` is the element that the variable `Index` selects: with a new value of it, `words[i]`
/// is another element.
static bool dependsOn(const Place &P, const Place &Index) {
  return Index.R == Place::Root::Variable && Index.Path.empty() &&
         llvm::any_of(P.Path, [&](const Step &S) { return S.By && S.By == Index.Var; });
}

bool Moves::join(State &Into, const State &From) const {
  bool Grew = false;
  for (const Departs &D : From)
    if (llvm::none_of(Into, [&](const Departs &E) { return same(D, E); })) {
      Into.push_back(D);
      Grew = true;
    }
  return Grew;
}

void Moves::transfer(State &S, const Fact &F) const {
  if (const auto *D = std::get_if<Departs>(&F)) {
    if (llvm::none_of(S, [&](const Departs &E) { return same(*D, E); }))
      S.push_back(*D);
  } else if (const auto *R = std::get_if<Revives>(&F)) {
    llvm::erase_if(S, [&](const Departs &D) {
      return isWithin(D.What, R->What) || dependsOn(D.What, R->What);
    });
  } else if (const auto *A = std::get_if<Access>(&F); A && A->U == Use::Write) {
    llvm::erase_if(S, [&](const Departs &D) { return dependsOn(D.What, A->What); }); // ++i
  }
}

} // namespace fearless::check

#include "flow/SpentHandles.h"

using namespace clang;

namespace fearless::check {

const SpentHandle *spent(const SpentHandles::State &S, const Place &Handle) {
  for (const SpentHandle &H : S)
    if (H.Handle == Handle)
      return &H;
  return nullptr;
}

bool SpentHandles::join(State &Into, const State &From) const {
  bool Grew = false;
  for (SpentHandle &Mine : Into) {
    const SpentHandle *Same = spent(From, Mine.Handle);
    if (Mine.Sure && !(Same && Same->Sure)) {
      Mine.Sure = false;
      Grew = true;
    }
  }
  for (const SpentHandle &H : From)
    if (!spent(Into, H.Handle)) {
      Into.push_back({H.Handle, H.At, false});
      Grew = true;
    }
  return Grew;
}

/// One handle and no other: an element is another one in the next turn of a loop.
static bool isOne(const Place &Handle) {
  return Handle.isKnown() && llvm::none_of(Handle.Path, [](const Step &S) {
           return S.K == Step::Kind::Index && !S.Value;
         });
}

void SpentHandles::transfer(State &S, const Fact &F) const {
  auto Fresh = [&](const Place &P) {
    llvm::erase_if(S, [&](const SpentHandle &H) { return isWithin(H.Handle, P); });
  };
  if (const auto *J = std::get_if<Join>(&F)) {
    if (!J->AtDeath && !J->Again && isOne(J->Handle)) {
      Fresh(J->Handle);
      S.push_back({J->Handle, J->At});
    }
  } else if (const auto *M = std::get_if<HandleMoves>(&F)) {
    Fresh(M->To);
    if (isOne(M->From)) {
      Fresh(M->From);
      S.push_back({M->From, {}});
    }
  } else if (const auto *R = std::get_if<Revives>(&F)) {
    Fresh(R->What);
  } else if (const auto *A = std::get_if<Access>(&F)) {
    if (A->U == Use::Write && A->Assumed)
      Fresh(A->What);
  } else if (const auto *E = std::get_if<StorageEnds>(&F)) {
    Fresh(Place::variable(E->Var));
  }
}

} // namespace fearless::check

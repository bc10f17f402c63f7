#include "flow/SpentHandles.h"

using namespace clang;

namespace fearless::check {

const SpentHandle *spent(const SpentHandles::State &S, const Place &Handle) {
  for (const SpentHandle &H : S)
    if (H.Handle == Handle || (H.Each && isWithin(Handle, H.Handle)))
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
      Into.push_back({H.Handle, H.At, false, H.Each});
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
    llvm::erase_if(S, [&](const SpentHandle &H) {
      return isWithin(H.Handle, P) || (H.Each && isWithin(P, H.Handle));
    });
  };
  if (const auto *J = std::get_if<Join>(&F)) {
    if (J->Each) {
      Place All = J->Handle;
      All.Path.pop_back();
      Fresh(All);
      S.push_back({All, J->At, true, true});
    } else if (!J->AtDeath && !J->Again && isOne(J->Handle)) {
      Fresh(J->Handle);
      S.push_back({J->Handle, J->At});
    }
  } else if (const auto *M = std::get_if<HandleMoves>(&F); M && M->Swaps) {
    if (!isOne(M->From) || !isOne(M->To)) { // which of the elements it was is not known
      Fresh(M->From);
      Fresh(M->To);
    }
    for (SpentHandle &H : S)
      H.Handle = H.Handle == M->From ? M->To : H.Handle == M->To ? M->From : H.Handle;
  } else if (M) {
    Fresh(M->To);
    if (isOne(M->From)) {
      Fresh(M->From);
      S.push_back({M->From, {}});
    }
  } else if (const auto *R = std::get_if<Revives>(&F)) {
    if (!R->Swaps)
      Fresh(R->What);
  } else if (const auto *A = std::get_if<Access>(&F)) {
    if (A->U == Use::Write && A->Assumed)
      Fresh(A->What);
    if (A->U == Use::Write) // threads.emplace_back(f)
      llvm::erase_if(S,
                     [&](const SpentHandle &H) { return H.Each && isWithin(A->What, H.Handle); });
  } else if (const auto *Made = std::get_if<Call>(&F)) {
    Effects Done;
    Effects_.ofFact(*Made, Protection::None, nullptr, Done);
    for (const Effect &E : Done.Accesses) // `restart(worker);`
      if (E.U == Use::Write)
        Fresh(E.What);
  } else if (std::holds_alternative<SpawnFact>(F)) { // into which element is said elsewhere
    llvm::erase_if(S, [](const SpentHandle &H) { return H.Each; });
  } else if (const auto *E = std::get_if<StorageEnds>(&F)) {
    Fresh(Place::variable(E->Var));
  }
}

} // namespace fearless::check

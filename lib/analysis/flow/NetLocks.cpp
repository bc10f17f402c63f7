#include "flow/NetLocks.h"

using namespace clang;

namespace fearless::check {

void NetLockBook::transfer(HeldLocks::State &Now, const Fact &One,
                           llvm::function_ref<Place(const Place &)> Named) {
  if (const auto *A = std::get_if<Acquire>(&One)) {
    Acquire Taken = *A;
    Taken.Lock = Named(A->Lock);
    bool Given = Taken.Required && Taken.Guard && llvm::any_of(Now, [&](const Hold &H) {
                   return H.What.Guard == Taken.Guard; // the caller is seen: it says which lock
                 });
    if (!Given)
      HeldLocks().transfer(Now, Taken);
  } else if (const auto *R = std::get_if<Release>(&One)) {
    Release Given = *R;
    Given.Lock = Named(R->Lock);
    HeldLocks().transfer(Now, Given);
  } else if (const auto *C = std::get_if<Call>(&One)) {
    const NetLocks &Net = of(C->Callee);
    for (const Place &P : Net.Released)
      if (std::optional<Place> Here = inCaller(*C, P))
        llvm::erase_if(Now, [&, L = Named(*Here)](const Hold &H) { return H.What.Lock == L; });
    for (unsigned I : Net.Guards)
      if (I < C->Arguments.size() && C->Arguments[I].Path.empty())
        llvm::erase_if(Now, [&](const Hold &H) {
          return H.What.Guard && H.What.Guard == C->Arguments[I].Var;
        });
    for (Acquire Taken : Net.Taken)
      if (std::optional<Place> Here = inCaller(*C, Taken.Lock)) {
        Taken.Lock = Named(*Here);
        HeldLocks().transfer(Now, Taken);
      }
  }
}

/// Finds the returns before which a lock that the function took by hand is surely held, where it
/// gives the lock back on another way.
static void findLeft(const FunctionFacts &F, HeldLocks &Analysis, const Solution<HeldLocks> &Held,
                     NetLocks &Out) {
  std::vector<Place> Given, Asked;
  llvm::SmallVector<SourceLocation, 2> Own;
  for (const Block &B : F.Blocks)
    for (const Fact &One : B.Facts)
      if (const auto *R = std::get_if<Release>(&One); R && !R->Guard)
        Given.push_back(R->Lock);
      else if (const auto *A = std::get_if<Acquire>(&One); A && !A->Guard && !A->Required)
        Own.push_back(A->At);
      else if (A && A->Required)
        Asked.push_back(A->Lock);
  if (Own.empty() || Given.empty() || !Held.Reached[F.Exit])
    return;
  auto IsMeant = [&](const Acquire &A) { // it is held on all ways, or was held by the caller
    bool OfCaller = llvm::is_contained(Out.Released, A.Lock) || llvm::is_contained(Asked, A.Lock);
    bool Named = llvm::all_of(A.Lock.Path, [](const Step &S) { // and no element of many
      return S.K == Step::Kind::Field;
    });
    return OfCaller || !Named || llvm::none_of(Held.AtEntry[F.Exit], [&](const Hold &H) {
             return H.What.Lock == A.Lock && !H.Sure;
           });
  };
  for (unsigned I = 0; I < F.Blocks.size(); ++I) {
    const Block &B = F.Blocks[I];
    if (!Held.Reached[I] || B.Returns.isInvalid() || B.Returns.isMacroID())
      continue;
    HeldLocks::State Now = Held.AtEntry[I];
    for (const Fact &One : B.Facts)
      Analysis.transfer(Now, One);
    for (const Hold &H : Now)
      if (H.Sure && !H.What.Guard && H.What.Lock.isKnown() && llvm::is_contained(Own, H.What.At) &&
          llvm::is_contained(Given, H.What.Lock) && !IsMeant(H.What))
        Out.Left.push_back({H.What, B.Returns});
  }
}

const NetLocks &NetLockBook::of(const FunctionDecl *F) {
  static const NetLocks None;
  // what guards hold is told where they are made and where they die
  bool OfGuard = F && isa<CXXConstructorDecl, CXXDestructorDecl>(F);
  const FunctionFacts *Body = F && !OfGuard ? Facts.of(F) : nullptr;
  if (!Body)
    return None;
  auto [It, New] = Known.try_emplace(Body->Function);
  if (!New)
    return It->second ? *It->second : None;
  auto Net = std::make_unique<NetLocks>();
  HeldLocks Analysis{this};
  Solution<HeldLocks> Held = solve(Analysis, *Body, {});
  replay(Analysis, *Body, Held, [&](const HeldLocks::State &Now, const Fact &One, Point) {
    auto IsHeld = [&](const Place &P) {
      return llvm::any_of(Now, [&](const Hold &H) { return H.What.Lock == P; });
    };
    if (const auto *C = std::get_if<Call>(&One)) // of a callee, which may be a wrapper
      for (const Place &P : std::vector<Place>(of(C->Callee).Released))
        if (std::optional<Place> Here = inCaller(*C, P); Here && Here->isKnown() && !IsHeld(*Here))
          Net->Released.push_back(*Here);
    const auto *R = std::get_if<Release>(&One);
    if (!R || R->Waits || R->Moves)
      return;
    if (const auto *Given = dyn_cast_or_null<ParmVarDecl>(R->Guard)) {
      if (Given->getType()->isReferenceType())
        Net->Guards.push_back(Given->getFunctionScopeIndex());
    } else if (!R->Guard && R->Lock.isKnown() && !IsHeld(R->Lock)) {
      Net->Released.push_back(R->Lock);
    }
  });
  if (Held.Reached[Body->Exit])
    for (const Hold &H : Held.AtEntry[Body->Exit])
      if (H.Sure && !H.What.Guard && !H.What.Required && H.What.Lock.isKnown())
        Net->Taken.push_back(H.What);
  findLeft(*Body, Analysis, Held, *Net);
  return *(Known[Body->Function] = std::move(Net));
}

} // namespace fearless::check

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

const NetLocks &NetLockBook::of(const FunctionDecl *F) {
  static const NetLocks None;
  const FunctionFacts *Body = F && !isa<CXXDestructorDecl>(F) ? Facts.of(F) : nullptr;
  if (!Body)
    return None;
  auto [It, New] = Known.try_emplace(Body->Function);
  if (!New)
    return It->second ? *It->second : None;
  auto Net = std::make_unique<NetLocks>();
  OwnLocks Analysis{*this};
  Solution<OwnLocks> Held = solve(Analysis, *Body, {});
  replay(Analysis, *Body, Held, [&](const HeldLocks::State &Now, const Fact &One, Point) {
    const auto *R = std::get_if<Release>(&One);
    if (!R || R->Waits || R->Moves)
      return;
    if (const auto *Given = dyn_cast_or_null<ParmVarDecl>(R->Guard)) {
      if (Given->getType()->isReferenceType())
        Net->Guards.push_back(Given->getFunctionScopeIndex());
    } else if (!R->Guard && R->Lock.isKnown() &&
               llvm::none_of(Now, [&](const Hold &H) { return H.What.Lock == R->Lock; })) {
      Net->Released.push_back(R->Lock);
    }
  });
  if (Held.Reached[Body->Exit])
    for (const Hold &H : Held.AtEntry[Body->Exit])
      if (H.Sure && !H.What.Guard && !H.What.Required && H.What.Lock.isKnown())
        Net->Taken.push_back(H.What);
  return *(Known[Body->Function] = std::move(Net));
}

} // namespace fearless::check

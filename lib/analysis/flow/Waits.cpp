#include "flow/Waits.h"

using namespace clang;

namespace fearless::check {

HeldWaits::HeldWaits(ActivationBook &Book, FactBook &Facts) : Facts(Facts) {
  Book.eachFact([&](const Moment &Now, const Fact &One) { record(Now, One); });
  for (unsigned Round = 0; Round < 2; ++Round) // a handle that is moved once more
    for (const auto &[From, To] : Moved)
      for (const FunctionDecl *Body : llvm::SmallVector<const FunctionDecl *, 2>(Runs.lookup(From)))
        if (auto &There = Runs[To]; !llvm::is_contained(There, Body))
          There.push_back(Body);
  for (const Site &S : Sites)
    judge(S);
  const SourceManager &SM = Facts.context().getSourceManager();
  llvm::stable_sort(All, [&](const HeldWait &A, const HeldWait &B) {
    return A.At == B.At ? A.Shown && !B.Shown : SM.isBeforeInTranslationUnit(A.At, B.At);
  });
  All.erase(llvm::unique(All, [](auto &A, auto &B) { return A.At == B.At; }), All.end());
}

void HeldWaits::record(const Moment &Now, const Fact &One) {
  const Activation &In = Now.In;
  if (const auto *A = std::get_if<Acquire>(&One)) {
    if (!A->Tries && !A->Required && !A->Adopts)
      Takings.push_back({*A, In.named(A->Lock), &In, Now.By});
  } else if (const auto *Begins = std::get_if<SpawnFact>(&One)) {
    const Spawn &S = In.F->spawn(Begins->Id);
    const ValueDecl *Handle = lockName(S.Handle);
    if (Handle && S.Body)
      if (auto &There = Runs[Handle]; !llvm::is_contained(There, S.Body))
        There.push_back(S.Body);
  } else if (const auto *M = std::get_if<HandleMoves>(&One)) {
    if (const ValueDecl *From = lockName(M->From), *To = lockName(M->To); From && To)
      Moved.push_back({From, To});
  } else if (const auto *W = std::get_if<Wakes>(&One)) {
    Wakings.push_back({W->At, nullptr, In.named(W->On), &In, Now.By, Now.Locks});
  } else if (const auto *K = std::get_if<Fulfils>(&One)) {
    Wakings.push_back({K->At, K->Class, In.named(K->On), &In, Now.By, Now.Locks});
  } else if (Now.Locks.empty()) {
    return;
  } else if (const auto *J = std::get_if<Join>(&One)) {
    bool Again = J->AtDeath && llvm::any_of(Sites, [&](const Site &S) { // `answer.get()` has waited
                   return S.In == &In && S.What.On == J->Handle;
                 });
    if (J->K == Join::Kind::Joins && !Again)
      wait(Now, {HeldWait::Kind::Joins, J->At, J->Handle, {}, {}, Now.By}, J->Direct, nullptr);
  } else if (const auto *S = std::get_if<Waits>(&One)) {
    wait(Now, {HeldWait::Kind::Sleeps, S->At, S->On, {}, {}, Now.By}, {}, S->Guard);
  }
}

/// Whether a promise of the class may be what the future at `On` waits for: of one result type.
static bool keepsResultOf(const CXXRecordDecl *Class, const Place &On) {
  const auto *Promise = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Class);
  QualType T = typeOf(On);
  llvm::SmallVector<QualType, 4> Result =
      T.isNull() ? llvm::SmallVector<QualType, 4>() : typeArguments(T);
  return Promise && !Result.empty() && Promise->getTemplateArgs().size() > 0 &&
         Promise->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
         Promise->getTemplateArgs()[0].getAsType().getCanonicalType() ==
             Result[0].getCanonicalType();
}

/// One site for each lock that is surely held, but for the one that the wait gives back.
void HeldWaits::wait(const Moment &Now, HeldWait W, SpawnId Direct, const VarDecl *Guard) {
  auto IsGiven = [&](const Hold &H) { return Guard && H.What.Guard == Guard; };
  auto IsClear = [&](const Hold &H) { // one that a caller took, or behind a pointer, may be any
    return IsGiven(H) && !H.What.Adopts && !leadsElsewhere(H.What.Lock.Path);
  };
  if (W.K == HeldWait::Kind::Sleeps && llvm::none_of(Now.Locks, IsClear))
    return; // which lock it gives back is not known
  for (const Hold &H : Now.Locks) {
    bool Given = llvm::any_of(Now.Locks, [&](const Hold &G) {
      return IsGiven(G) && lockName(G.What.Lock) == lockName(H.What.Lock);
    });
    if (!H.Sure || !lockName(H.What.Lock) || Given || isGivenBack(Now.In, H.What))
      continue;
    W.Held = H;
    W.Beside = ownName(Now.In, H.What);
    W.Calls = callsUnder(Now.In, H.What);
    Sites.push_back({W, Now.In.named(W.On), Direct, &Now.In});
  }
}

/// Whether the taking has to wait for the lock that the site holds.
bool HeldWaits::needs(const Site &S, const Taking &T) const {
  return !(T.What.Shared && S.What.Held.What.Shared) &&
         maybeSameLock({T.Entry, T.By.Root}, {S.What.Held.What.Lock, S.What.By.Root});
}

/// Whether the lock of the site is held at the waking, or was taken on the way to it.
bool HeldWaits::wakesOnly(const Waking &W, const Site &S, HeldWait &Out) const {
  auto Found = [&](SourceLocation At) {
    Out.Needs = At;
    Out.Wakes = W.At;
    if (W.By.K == Runner::Kind::Thread)
      Out.Start = W.By.Start;
    return true;
  };
  NamedLock Mine{S.What.Held.What.Lock, S.What.By.Root};
  for (const Hold &H : W.Locks)
    if (H.Sure && maybeSameLock({H.What.Lock, W.By.Root}, Mine))
      return Found(H.What.At);
  const SourceManager &SM = Facts.context().getSourceManager();
  SourceLocation Before = W.At;
  for (const Activation *A = W.In; A; Before = A->At, A = A->Started ? nullptr : A->Caller)
    for (const Taking &T : Takings)
      if (T.In == A && needs(S, T) && SM.isBeforeInTranslationUnit(T.What.At, Before))
        return Found(T.What.At);
  return false;
}

void HeldWaits::judge(const Site &S) {
  HeldWait W = S.What;
  llvm::SmallVector<const FunctionDecl *, 2> Bodies;
  if (S.Direct.isValid()) {
    if (const FunctionDecl *Body = S.In->F->spawn(S.Direct).Body)
      Bodies.push_back(Body);
  } else if (W.K == HeldWait::Kind::Joins) {
    Bodies = Runs.lookup(lockName(W.On));
  }
  if (!Bodies.empty()) {
    for (const Taking &T : Takings)
      if (T.By.K == Runner::Kind::Thread && llvm::is_contained(Bodies, T.By.Body) && needs(S, T)) {
        W.Shown = true;
        W.Needs = T.What.At;
        W.Start = T.By.Start;
        All.push_back(W);
        return;
      }
    return; // the thread is seen, and does without the lock
  }
  if (W.K == HeldWait::Kind::Joins)
    W.K = HeldWait::Kind::Receives;
  bool Any = false, Only = true;
  for (const Waking &K : Wakings) {
    bool OfThis = W.K == HeldWait::Kind::Sleeps
                      ? maybeSameLock({K.Entry, K.By.Root}, {S.Entry, W.By.Root})
                      : keepsResultOf(K.Promise, W.On);
    if (!OfThis || !mayRunAtOnce(K.By, W.By))
      continue;
    Any = true;
    Only &= wakesOnly(K, S, W);
  }
  W.Shown = Any && Only;
  All.push_back(W);
}

} // namespace fearless::check

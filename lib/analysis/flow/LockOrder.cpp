#include "flow/LockOrder.h"

using namespace clang;

namespace fearless::check {

/// The longest cycle that is looked for: longer ones were not met in practice, and few would be
/// believed.
static constexpr unsigned LongestCycle = 4;

static NamedLock held(const LockStep &S) { return {S.Held.What.Lock, S.By.Root}; }
static NamedLock taken(const LockStep &S) { return {S.Entry, S.By.Root}; }

static bool isHeldBy(const Activation &A, const Acquire &What) {
  return llvm::any_of(A.Locks, [&](const Hold &H) {
    return lockName(H.What.Lock) == lockName(What.Lock) && H.What.At == What.At;
  });
}

/// Whether the lock was taken by a caller, who holds it while it calls this.
static bool isCalledUnder(const Activation &A, const Acquire &Held) {
  return A.Caller && !A.Started && isHeldBy(A, Held);
}

llvm::SmallVector<SourceLocation, 2> callsUnder(const Activation &In, const Acquire &Held) {
  llvm::SmallVector<SourceLocation, 2> Calls;
  for (const Activation *A = &In; isCalledUnder(*A, Held); A = A->Caller)
    Calls.insert(Calls.begin(), A->At);
  return Calls;
}

Place ownName(const Activation &In, const Acquire &Held) {
  if (!isHeldBy(In, Held))
    for (const Block &B : In.F->Blocks)
      for (const Fact &One : B.Facts)
        if (const auto *A = std::get_if<Acquire>(&One);
            A && A->At == Held.At && lockName(A->Lock) == lockName(Held.Lock))
          return A->Lock;
  return {};
}

/// Whether the function gives the lock back by hand before it takes it again, behind `From` if that
/// is in it.
static bool givesBack(const Activation &A, const ValueDecl *Lock, SourceLocation From) {
  const SourceManager &SM = A.F->Function->getASTContext().getSourceManager();
  SourceLocation FirstGiven, FirstTaken;
  auto Note = [&](SourceLocation &First, const Place &P, SourceLocation At) {
    if (lockName(A.named(P)) == Lock &&
        (From.isInvalid() || SM.isBeforeInTranslationUnit(From, At)) &&
        (First.isInvalid() || SM.isBeforeInTranslationUnit(At, First)))
      First = At;
  };
  for (const Block &B : A.F->Blocks)
    for (const Fact &One : B.Facts)
      if (const auto *R = std::get_if<Release>(&One); R && !R->Guard)
        Note(FirstGiven, R->Lock, R->At);
      else if (const auto *T = std::get_if<Acquire>(&One); T && !T->Guard && !T->Required)
        Note(FirstTaken, T->Lock, T->At);
  return FirstGiven.isValid() &&
         (FirstTaken.isInvalid() || !SM.isBeforeInTranslationUnit(FirstTaken, FirstGiven));
}

bool isGivenBack(const Activation &In, const Acquire &Held) {
  for (const Activation *A = &In; A; A = A->Caller) {
    bool Called = isCalledUnder(*A, Held);
    if (givesBack(*A, lockName(Held.Lock), Called || !Held.Guard ? SourceLocation() : Held.At))
      return true;
    if (!Called)
      break;
  }
  return false;
}

Deadlocks::Deadlocks(ActivationBook &Book, FactBook &Facts) : Facts(Facts) {
  Book.eachFact([&](const Moment &Now, const Fact &One) {
    if (const auto *A = std::get_if<Acquire>(&One))
      record(Now, *A);
    else if (const auto *R = std::get_if<Release>(&One); R && !R->Guard && R->Lock.isKnown())
      if (const ValueDecl *Name = lockName(Now.In.named(R->Lock));
          llvm::none_of(Now.Locks, [&](const Hold &H) { return lockName(H.What.Lock) == Name; }))
        GivenByOthers.insert(Name);
  });
  alone();
  cycles();
  NetLockBook Net(Facts);
  left(Net);
  const SourceManager &SM = Facts.context().getSourceManager();
  auto At = [](const Deadlock &D) { return D.Steps.empty() ? D.Way : D.Steps[0]->Taken.At; };
  llvm::stable_sort(All, [&](const Deadlock &A, const Deadlock &B) {
    return SM.isBeforeInTranslationUnit(At(A), At(B));
  });
}

void Deadlocks::record(const Moment &Now, const Acquire &What) {
  if (What.Required || What.Adopts)
    return;
  LockStep S{{}, What, Now.In.named(What.Lock), &Now.In, Now.By, Now.Locks, false, {}, {}, {}};
  const ValueDecl *Name = lockName(S.Entry);
  if (!Name)
    return;
  Taken.push_back({Name, What.At});
  if (!What.Guard && Now.Locks.empty())
    Bare.push_back({Now.In.F, What});
  if (What.Tries)
    return; // does not wait
  for (const Hold &H : Now.Locks) {
    bool Together = H.What.At == What.At && What.With > 0;
    if (!H.Sure || !lockName(H.What.Lock) || Together ||
        (What.Guard && H.What.Guard == What.Guard) || isGivenBack(Now.In, H.What))
      continue;
    S.Held = H;
    S.Calls = callsUnder(Now.In, H.What);
    S.Beside = ownName(Now.In, H.What);
    S.CalledBack = {};
    for (const Activation *A = &Now.In; isCalledUnder(*A, H.What); A = A->Caller)
      if (A->CalledBack)
        S.CalledBack = A->At;
    S.Alone = Now.Alone && (isWithin(S.Entry, *Now.Alone) || isWithin(H.What.Lock, *Now.Alone));
    Steps.push_back(S);
  }
}

/// Whether a pointer on the way to the lock may have been given another value since the first time:
/// `cur = cur->next`.
bool Deadlocks::isReassigned(const Step &S, const LockStep &In) const {
  auto Writes = [&](const FunctionFacts &F) {
    for (const Block &B : F.Blocks)
      for (const Fact &One : B.Facts)
        if (const auto *A = std::get_if<Access>(&One); A && A->U == Use::Write)
          if (!A->What.Path.empty() && A->What.Path.back().Field == S.Field)
            return true;
    return false;
  };
  for (const Activation *A = In.In; A; A = A->Caller) {
    if (Writes(*A->F))
      return true;
    if (!isHeldBy(*A, In.Held.What))
      break;
  }
  return false;
}

static bool isAssigned(const VarDecl *V, const FunctionFacts &F) {
  for (const Block &B : F.Blocks)
    for (const Fact &One : B.Facts)
      if (const auto *A = std::get_if<Access>(&One);
          A && A->U == Use::Write && A->What == Place::variable(V))
        return true;
  return false;
}

/// Whether the lock that is taken is the very one that is held.
bool Deadlocks::isSurelySame(const LockStep &S) const {
  const Place &P = S.Entry;
  if (!P.isKnown() || !(P == S.Held.What.Lock))
    return false;
  for (unsigned I = 0; I < P.Path.size(); ++I) {
    const Step &T = P.Path[I];
    if (T.K == Step::Kind::Index && !T.Value)
      return false;
    bool Raw = T.K == Step::Kind::Deref && T.Via == Step::Through::Pointer;
    if (Raw && I > 0 && P.Path[I - 1].K != Step::Kind::Field)
      return false; // an element, or what a pointer to a pointer leads to
    if (Raw && I > 0 && isReassigned(P.Path[I - 1], S))
      return false;
  }
  if (P.R != Place::Root::Variable || P.Var->hasGlobalStorage())
    return true;
  bool Leads = !P.Path.empty() && P.Path[0].K == Step::Kind::Deref;
  unsigned Times = 0; // a local of each turn of a recursion is another one
  for (const Activation *A = S.In; A; A = A->Caller) {
    Times += isOwn(P.Var, A->F->Function);
    if (Leads && isOwn(P.Var, A->F->Function) && isAssigned(P.Var, *A->F))
      return false;
  }
  return Times < 2;
}

/// Whether the comparison is about what leads to the lock.
static bool concerns(const Place &Compared, const Place &Lock) {
  if (Compared.R == Lock.R && Compared.Var == Lock.Var)
    return true;
  return Compared.Var &&
         llvm::any_of(Lock.Path, [&](const Step &S) { return S.By == Compared.Var; });
}

/// Whether the program asks which of the two comes first, on the way here: `if (&a < &b)`.
bool Deadlocks::isOrdered(const LockStep &S) const {
  for (const Activation *A = S.In; A; A = A->Caller)
    for (const Block &B : A->F->Blocks)
      for (const Fact &One : B.Facts)
        if (const auto *C = std::get_if<Compares>(&One)) {
          auto Both = [&](const Place &L, const Place &R) {
            return (concerns(L, S.Entry) && concerns(R, S.Held.What.Lock)) ||
                   (concerns(R, S.Entry) && concerns(L, S.Held.What.Lock)) ||
                   (concerns(L, S.Taken.Lock) && concerns(R, S.Held.What.Lock)) ||
                   (concerns(R, S.Taken.Lock) && concerns(L, S.Held.What.Lock));
          };
          if (Both(C->Left, C->Right) || Both(A->named(C->Left), A->named(C->Right)))
            return true;
        }
  return false;
}

/// Whether the two are one member of two objects that the caller names, so that another call may
/// name them the other way round: `from.mutex` and `to.mutex`, `mutex_` and `other.mutex_`.
bool Deadlocks::areUnordered(const LockStep &S) const {
  const Place &A = S.Held.What.Lock, &B = S.Entry;
  if (lockName(A) != lockName(B) || A.Path.size() != B.Path.size() || A.Path.empty())
    return false;
  auto IsGiven = [](const Place &P) {
    return P.R == Place::Root::This || (P.R == Place::Root::Variable && isa<ParmVarDecl>(P.Var));
  };
  auto SameStep = [](const Step &S, const Step &T) {
    return S.K == T.K && S.Field == T.Field && S.Value == T.Value;
  };
  bool OneRoot = A.R == B.R && A.Var == B.Var, ByParameters = false;
  for (unsigned I = 0; I < A.Path.size(); ++I) {
    const Step &Mine = A.Path[I], &Theirs = B.Path[I];
    if (!SameStep(Mine, Theirs) && !(I == 0 && !OneRoot))
      return false;
    const auto *L = dyn_cast_or_null<ParmVarDecl>(Mine.By);
    const auto *R = dyn_cast_or_null<ParmVarDecl>(Theirs.By);
    ByParameters |= L && R && L != R && L->getDeclContext() == R->getDeclContext();
  }
  return (OneRoot ? ByParameters : IsGiven(A) && IsGiven(B) && !S.Alone) && !isOrdered(S);
}

/// The steps that need no second one, and the edges of the rest.
void Deadlocks::alone() {
  llvm::DenseSet<SourceLocation> Told;
  auto Tell = [&](Deadlock::Why Why, const LockStep &S, bool Shown) {
    if (Told.insert(S.Calls.empty() ? S.Taken.At : S.Calls.back()).second)
      All.push_back({Why, {&S}, Shown, {}, {}, {}});
  };
  for (const LockStep &S : Steps) {
    if (isSurelySame(S)) {
      Answer Again = isRecursive(S.Entry, Facts.models());
      bool Reads = S.Held.What.Shared && S.Taken.Shared;
      if (Again == Answer::Yes || Reads)
        continue;
      Tell(S.Held.What.Shared ? Deadlock::Why::Upgrade : Deadlock::Why::Again, S,
           Again == Answer::No);
    } else if (areUnordered(S)) {
      Tell(Deadlock::Why::Instances, S, true);
    } else if (!S.Alone && !(S.Held.What.Shared && S.Taken.Shared) &&
               llvm::none_of(Edges, [&](const LockStep *E) {
                 return E->Taken.At == S.Taken.At && E->Held.What.At == S.Held.What.At &&
                        E->Entry == S.Entry && E->Held.What.Lock == S.Held.What.Lock &&
                        E->By == S.By;
               })) {
      Edges.push_back(&S);
    }
  }
}

/// Whether some third lock is held in both, so that only one of them happens at a time.
static bool areGated(const LockStep &A, const LockStep &B) {
  return llvm::any_of(A.Under, [&](const Hold &G) {
    bool OfCycle = lockName(G.What.Lock) == lockName(A.Held.What.Lock) ||
                   lockName(G.What.Lock) == lockName(B.Held.What.Lock);
    return G.Sure && !OfCycle && llvm::any_of(B.Under, [&](const Hold &H) {
             return H.Sure && !(G.What.Shared && H.What.Shared) &&
                    maybeSameLock({G.What.Lock, A.By.Root}, {H.What.Lock, B.By.Root});
           });
  });
}

/// Whether `Next` takes its second lock while it holds what `S` waits for, both at once.
static bool follows(const LockStep &S, const LockStep &Next) {
  return !(S.Taken.Shared && Next.Held.What.Shared) && maybeSameLock(taken(S), held(Next));
}

static bool mayMeet(const LockStep &A, const LockStep &B) {
  return mayRunAtOnce(A.By, B.By) && !areGated(A, B);
}

/// Lengthens the chain to a cycle, if it can.
bool Deadlocks::extend(llvm::SmallVectorImpl<const LockStep *> &Chain) {
  const LockStep &First = *Chain.front(), &Last = *Chain.back();
  if (Chain.size() > 1 && follows(Last, First))
    return true;
  if (Chain.size() == LongestCycle)
    return false;
  for (const LockStep *Next : Edges) {
    bool New = llvm::all_of(Chain, [&](const LockStep *S) {
      return S != Next && lockName(S->Held.What.Lock) != lockName(Next->Held.What.Lock) &&
             mayMeet(*S, *Next);
    });
    if (!New || !follows(Last, *Next))
      continue;
    Chain.push_back(Next);
    if (extend(Chain))
      return true;
    Chain.pop_back();
  }
  return false;
}

/// Whether the step is against the order in which a class declares its locks.
static bool isAgainstDeclaration(const LockStep &S) {
  const auto *Held = dyn_cast<FieldDecl>(lockName(S.Held.What.Lock));
  const auto *Taken = dyn_cast<FieldDecl>(lockName(S.Entry));
  return Held && Taken && Held->getParent() == Taken->getParent() &&
         Taken->getFieldIndex() < Held->getFieldIndex();
}

/// Of the steps of a cycle, the one to blame: one in which somebody else's code is called, else the
/// one against the order of the declarations, else the last one of the text.
static unsigned culpritOf(llvm::ArrayRef<const LockStep *> Chain, const SourceManager &SM) {
  unsigned Best = 0;
  auto Rank = [](const LockStep &S) {
    return S.CalledBack.isValid() ? 2 : isAgainstDeclaration(S) ? 1 : 0;
  };
  for (unsigned I = 1; I < Chain.size(); ++I) {
    int Mine = Rank(*Chain[I]), Theirs = Rank(*Chain[Best]);
    if (Mine > Theirs ||
        (Mine == Theirs && SM.isBeforeInTranslationUnit(Chain[Best]->Taken.At, Chain[I]->Taken.At)))
      Best = I;
  }
  return Best;
}

void Deadlocks::cycles() {
  const SourceManager &SM = Facts.context().getSourceManager();
  using Names = llvm::SmallPtrSet<const ValueDecl *, 4>;
  std::vector<Names> Told;
  auto Add = [&](llvm::SmallVector<const LockStep *, 3> Chain) {
    unsigned Culprit = culpritOf(Chain, SM);
    std::rotate(Chain.begin(), Chain.begin() + Culprit, Chain.end());
    All.push_back({Deadlock::Why::Cycle, Chain, true, {}, {}, {}});
  };
  llvm::DenseSet<SourceLocation> ToldAt;
  for (const LockStep *A : Edges) // two objects of one class, in both orders
    for (const LockStep *B : Edges)
      if (lockName(A->Entry) == lockName(A->Held.What.Lock) && A->By.Root == B->By.Root &&
          A->Entry == B->Held.What.Lock && B->Entry == A->Held.What.Lock &&
          A->Entry.R == Place::Root::Variable && A->Held.What.Lock.R == Place::Root::Variable &&
          A->Entry.Var != A->Held.What.Lock.Var && mayMeet(*A, *B) && !isOrdered(*A) &&
          !isOrdered(*B) && ToldAt.insert(A->Taken.At).second) {
        ToldAt.insert(B->Taken.At);
        Add({A, B});
      }
  for (unsigned Longest = 2; Longest <= LongestCycle; ++Longest)
    for (const LockStep *A : Edges) {
      llvm::SmallVector<const LockStep *, 3> Chain{A};
      if (lockName(A->Entry) == lockName(A->Held.What.Lock) || !extend(Chain) ||
          Chain.size() != Longest)
        continue;
      Names Now;
      for (const LockStep *S : Chain)
        Now.insert(lockName(S->Held.What.Lock));
      bool Known = llvm::any_of(Told, [&](const Names &N) { // all of a smaller cycle's locks
        return llvm::all_of(N, [&](const ValueDecl *Lock) { return Now.contains(Lock); });
      });
      if (Known)
        continue;
      Told.push_back(Now);
      Add(Chain);
    }
}

/// Returns that leave a lock held, which nobody else gives back.
void Deadlocks::left(NetLockBook &Net) {
  llvm::SmallPtrSet<const FunctionFacts *, 8> Seen;
  for (const auto &[F, A] : Bare) {
    if (!Seen.insert(F).second)
      continue;
    for (const LockLeft &L : Net.of(F->Function).Left) {
      const ValueDecl *Name = lockName(L.Taken.Lock);
      if (GivenByOthers.contains(Name))
        continue;
      Deadlock D{Deadlock::Why::Left, {}, true, L.Taken, L.Way, L.Taken.At};
      for (const auto &[Other, At] : Taken)
        if (Other == Name && At != L.Taken.At)
          D.Next = At;
      All.push_back(D);
    }
  }
}

} // namespace fearless::check

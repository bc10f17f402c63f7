#include "flow/NetLocks.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace fearless::check {

bool isOwn(const VarDecl *V, const FunctionDecl *F) {
  if (V->isInitCapture())
    return false; // declared in the closure's body, but it belongs to the closure
  const auto *Of = dyn_cast<FunctionDecl>(V->getDeclContext());
  return Of && Of->getCanonicalDecl() == F->getCanonicalDecl() && !V->hasGlobalStorage();
}

/// `P` without its root and its first `Drop` steps, behind `Base`.
static Place rebase(const Place &Base, const Place &P, unsigned Drop) {
  return Base.then(llvm::ArrayRef<Step>(P.Path).drop_front(Drop));
}

static bool startsWithDeref(const Place &P) {
  return !P.Path.empty() && P.Path[0].K == Step::Kind::Deref;
}

/// The capture of `V` by value, whose value belongs to the closure; null when there is none.
static const LambdaCapture *copyOf(const CXXRecordDecl *Closure, const VarDecl *V) {
  for (const LambdaCapture &C : Closure->captures())
    if (C.capturesVariable() && C.getCapturedVar() == V) {
      bool Refers =
          V->isInitCapture() ? V->getType()->isReferenceType() : C.getCaptureKind() == LCK_ByRef;
      return Refers ? nullptr : &C;
    }
  return nullptr;
}

/// A place in the body of a closure, where the closure is called.
static std::optional<Place> atClosureCall(const CXXRecordDecl *Closure, const Call &C,
                                          const Place &P) {
  if (P.R == Place::Root::This)
    return P;
  if (!copyOf(Closure, P.Var) || startsWithDeref(P))
    return P;
  return C.Object.isKnown() ? std::optional(C.Object) : std::nullopt;
}

std::optional<Place> inCaller(const Call &C, const Place &P) {
  const auto *Operator = dyn_cast<CXXMethodDecl>(C.Callee);
  bool Given = P.R == Place::Root::Variable && isOwn(P.Var, C.Callee);
  if (Operator && Operator->getParent()->isLambda() && !Given)
    return atClosureCall(Operator->getParent(), C, P);
  if (P.R == Place::Root::This)
    return C.Object.isKnown() ? std::optional(rebase(C.Object, P, 0)) : std::nullopt;
  const auto *Parameter = dyn_cast<ParmVarDecl>(P.Var);
  if (!Parameter || !isOwn(P.Var, C.Callee))
    return P; // a global, or a variable that the called closure captures
  unsigned Index = Parameter->getFunctionScopeIndex();
  if (Index >= C.Arguments.size() || !C.Arguments[Index].isKnown())
    return std::nullopt;
  if (Parameter->getType()->isReferenceType())
    return rebase(C.Arguments[Index], P, 0);
  if (startsWithDeref(P))
    return rebase(C.Arguments[Index], P, 1);
  return std::nullopt; // the callee's own copy
}

/// A closure body's place in the terms of the function that makes the closure.
static std::optional<Place> outsideClosure(const CXXRecordDecl *Closure, const Place &P) {
  if (P.R == Place::Root::This)
    return P;
  for (const LambdaCapture &C : Closure->captures()) {
    if (!C.capturesVariable() || C.getCapturedVar() != P.Var)
      continue;
    const auto *Var = dyn_cast<VarDecl>(C.getCapturedVar());
    if (Var && Var->isInitCapture())
      return std::nullopt;
    if (C.getCaptureKind() == LCK_ByRef || startsWithDeref(P))
      return P;
    return std::nullopt;
  }
  // a global, or a variable around the closure that it reaches by another name
  return isOwn(P.Var, Closure->getLambdaCallOperator()) ? std::nullopt : std::optional(P);
}

const Crossing *crossingOf(const Spawn &S, const Place &P) {
  for (const Crossing &C : S.Crossings) {
    if (P.R == Place::Root::This) {
      if (C.K == Crossing::Kind::This)
        return &C;
      if (!P.Path.empty() && P.Path[0].Field && C.Inside == P.Path[0].Field)
        return &C;
      if (S.Object.isKnown() && C.From == Crossing::Source::Argument && isWithin(S.Object, C.What))
        return &C;
    } else if (C.Inside && P.Var == C.Inside) {
      return &C;
    }
  }
  for (const Crossing &C : S.Crossings) // by another name for it: `auto &all = v;` [&all]
    if (C.K == Crossing::Kind::Reference && P.R == Place::Root::Variable && isWithin(P, C.What))
      return &C;
  return nullptr;
}

std::optional<Place> inSpawner(const Spawn &S, const Place &P) {
  const Crossing *C = crossingOf(S, P);
  if (P.R == Place::Root::This) {
    if (S.Object.isKnown() && !(C && C->K == Crossing::Kind::Copy && S.Closure))
      return rebase(S.Object, P, 0);
    if (!C && S.Closure && !S.Derived) // a reference to a member: `auto &queue = queue_; [&queue]`
      return P;
    if (!C || !C->Inside)
      return std::nullopt;
    if (C->K == Crossing::Kind::Reference) // a reference field of a function object
      return rebase(C->What, P, 1);
    return P.Path.size() > 1 && P.Path[1].K == Step::Kind::Deref
               ? std::optional(rebase(C->What, P, 2))
               : std::nullopt;
  }
  if (!C) {
    bool Own = (S.Body && isOwn(P.Var, S.Body)) || (S.Closure && copyOf(S.Closure, P.Var));
    return Own ? std::nullopt : std::optional(P);
  }
  switch (C->K) {
  case Crossing::Kind::Reference:
    if (C->Inside != P.Var)
      return P;
    return C->What.isKnown() ? std::optional(rebase(C->What, P, 0)) : std::nullopt;
  case Crossing::Kind::Pointer:
    return startsWithDeref(P) && C->What.isKnown() ? std::optional(rebase(C->What, P, 1))
                                                   : std::nullopt;
  case Crossing::Kind::Copy: // a copied pointer or shared owner leads to the same object
    if (C->What.isKnown() && llvm::any_of(P.Path, [](const Step &S) {
          return S.K == Step::Kind::Deref && S.Via != Step::Through::Unique;
        }))
      return rebase(C->What, P, 0);
    return std::nullopt;
  case Crossing::Kind::Move:
  case Crossing::Kind::This:
    return std::nullopt;
  }
  return std::nullopt;
}

/// The caller's own parameter that it hands on as the callee's parameter `P`.
static const ParmVarDecl *forwarded(const Call &C, const ParmVarDecl *P) {
  unsigned Index = P->getFunctionScopeIndex();
  for (const std::vector<Place> *Given : {&C.Arguments, &C.Moved})
    if (Index < Given->size())
      if (const Place &From = (*Given)[Index]; From.R == Place::Root::Variable && From.Path.empty())
        return dyn_cast<ParmVarDecl>(From.Var);
  return nullptr;
}

EffectBook::Protections EffectBook::protectedClosures(const FunctionFacts &F) {
  Protections All;
  for (const Block &B : F.Blocks)
    for (const Fact &One : B.Facts) {
      const auto *C = std::get_if<Call>(&One);
      if (!C)
        continue;
      for (const auto &[Argument, Index] : C->Handed) {
        const CXXRecordDecl *Closure = F.Handed[Index].Closure;
        std::optional<Protection> Lock;
        for (const Invocation &I : of(C->Callee).Invoked)
          if (I.What->getFunctionScopeIndex() == Argument)
            Lock = std::min(I.Lock, Lock.value_or(I.Lock));
        auto [It, New] = All.try_emplace(Closure, Lock.value_or(Protection::None));
        if (!New)
          It->second = std::min(It->second, Lock.value_or(Protection::None));
      }
    }
  return All;
}

void EffectBook::ofFact(const Fact &F, Protection Lock, const FunctionDecl *In, Effects &Out) {
  if (const auto *A = std::get_if<Access>(&F)) {
    if (A->Atomic) // as if under a lock of the place's own
      Lock = Protection::Locked;
    Out.Accesses.push_back({*A, In, {}, Lock});
  } else if (const auto *C = std::get_if<Call>(&F)) {
    const Effects &Of = of(C->Callee);
    for (const Effect &E : Of.Accesses) {
      if (C->Starts && E.ByThread)
        continue; // the thread is a spawn of this function as well
      if (std::optional<Place> P = inCaller(*C, E.What)) {
        Out.Accesses.push_back(E);
        Out.Accesses.back().What = *P;
        Out.Accesses.back().Lock = std::max(E.Lock, Lock);
        Out.Accesses.back().Through = C->At;
        Out.Accesses.back().Assumed |= C->Perhaps;
      }
    }
    for (const Place &J : Of.Joined)
      if (std::optional<Place> P = inCaller(*C, J))
        Out.Joined.push_back(*P);
    for (const Invocation &I : Of.Invoked)
      if (const ParmVarDecl *Given = forwarded(*C, I.What))
        Out.Invoked.push_back({Given, std::max(I.Lock, Lock)});
    Out.Synchronises |= Of.Synchronises;
    Out.Identifies |= Of.Identifies;
    Out.Locks |= Of.Locks;
  } else if (const auto *L = std::get_if<MakesClosure>(&F)) {
    const Effects &Of = of(L->Closure->getLambdaCallOperator());
    for (const Effect &E : Of.Accesses)
      if (std::optional<Place> P = outsideClosure(L->Closure, E.What)) {
        Out.Accesses.push_back(E);
        Out.Accesses.back().What = *P;
        Out.Accesses.back().Assumed |= L->Stored;
        Out.Accesses.back().Later = true;
        Out.Accesses.back().Lock = std::max(E.Lock, Lock);
      }
    Out.Synchronises |= Of.Synchronises;
    Out.Identifies |= Of.Identifies;
    Out.Locks |= Of.Locks;
  } else if (std::holds_alternative<Acquire>(F)) {
    Out.Locks = true;
  } else if (const auto *J = std::get_if<Join>(&F)) {
    if (J->K == Join::Kind::Joins && J->Handle.isKnown())
      Out.Joined.push_back(J->Handle);
  } else if (const auto *I = std::get_if<Invokes>(&F)) {
    Out.Invoked.push_back({I->What, Lock});
  } else if (std::holds_alternative<Synchronises>(F)) {
    Out.Synchronises = true;
  } else if (const auto *T = std::get_if<Tests>(&F)) {
    if (!T->EndsLoop && T->K != Tests::For::Element)
      return;
    std::optional<Protection> Inside; // of the function that is asked, which names it otherwise
    for (const Effect &E : of(T->Asked).Accesses)
      if (!E.What.Path.empty() && !T->What.Path.empty() &&
          E.What.Path.back() == T->What.Path.back())
        Inside = std::min(E.Lock, Inside.value_or(E.Lock));
    Lock = std::max(Lock, Inside.value_or(Protection::None));
    Out.Accesses.push_back({{T->What, Use::Read, T->At}, In, T->Through, Lock});
    Out.Accesses.back().For = T->EndsLoop ? Effect::Decides::Loop : Effect::Decides::Element;
  } else if (const auto *A = std::get_if<AtomicOperation>(&F)) {
    if (A->K == AtomicOperation::Kind::Loads)
      return;
    Out.Accesses.push_back({{A->What, Use::Write, A->At}, In, {}, Lock});
    Out.Accesses.back().Update = true;
  } else if (std::holds_alternative<Identifies>(F)) {
    Out.Identifies = true;
  }
}

/// Callers need each kind of access to a place once: a function that calls another on two paths
/// would otherwise hand on twice as much, and its callers four times.
static void keepDistinct(std::vector<Effect> &All) {
  std::vector<Effect> Kept;
  llvm::DenseMap<const void *, llvm::SmallVector<unsigned, 4>> ByRoot;
  auto Keep = [&](const Effect &E) {
    auto &Same = ByRoot[E.What.Var];
    bool Old = llvm::any_of(Same, [&](unsigned I) {
      const Effect &K = Kept[I];
      return K.What == E.What && K.U == E.U && K.Lock == E.Lock && K.Assumed == E.Assumed &&
             K.Shallow == E.Shallow && K.Probes == E.Probes && K.Alone == E.Alone &&
             K.Ends == E.Ends && K.Moves == E.Moves && K.ByThread == E.ByThread && K.For == E.For &&
             K.Steps == E.Steps && K.Later == E.Later && K.Update == E.Update &&
             (!K.Update || K.At == E.At);
    });
    if (Old)
      return;
    Same.push_back(Kept.size());
    Kept.push_back(E);
  };
  for (const Effect &E : All) // the function's own accesses tell the story best
    if (E.Through.isInvalid())
      Keep(E);
  for (const Effect &E : All)
    if (E.Through.isValid())
      Keep(E);
  All = std::move(Kept);
}

/// A recursion through pointers (`node->next->next`) names ever longer places.
static constexpr size_t LongestPath = 6;

EffectBook::EffectBook(FactBook &Facts) : Facts(Facts), Net(std::make_unique<NetLockBook>(Facts)) {}
EffectBook::~EffectBook() = default;

const Effects &EffectBook::of(const FunctionDecl *F) {
  static const Effects None;
  const FunctionFacts *Body = F ? Facts.of(F) : nullptr;
  if (!Body)
    return None;
  auto [It, New] = Known.try_emplace(Body->Function);
  if (!New && It->second)
    return *It->second;
  if (!New) { // being computed: a recursion, answered by what the last round found
    Cut = true;
    auto Last = Previous.find(Body->Function);
    return Last != Previous.end() ? *Last->second : None;
  }
  ++Depth;
  std::unique_ptr<Effects> All = compute(*Body);
  --Depth;
  Computed.push_back(Body->Function);
  const Effects &Result = *(Known[Body->Function] = std::move(All));
  if (Depth > 0)
    return Result;
  // Functions that call each other saw a part of each other's effects: a second round, which
  // answers the recursion by the first, gives each of them all.
  bool Again = Cut && !SecondRound;
  if (Again)
    for (const FunctionDecl *Done : Computed) {
      Previous[Done] = std::move(Known[Done]);
      Known.erase(Done);
    }
  Computed.clear();
  Cut = false;
  if (!Again)
    return Result;
  SecondRound = true;
  const Effects &Whole = of(F);
  SecondRound = false;
  Previous.clear();
  return Whole;
}

std::unique_ptr<Effects> EffectBook::compute(const FunctionFacts &Body) {
  auto All = std::make_unique<Effects>();
  llvm::SmallPtrSet<const CXXRecordDecl *, 4> Spawned;
  for (const Spawn &S : Body.Spawns)
    if (S.Closure)
      Spawned.insert(S.Closure);
  Protections Closures = protectedClosures(Body);
  HeldLocks Locks{Net.get()};
  Solution<HeldLocks> Held = solve(Locks, Body, {});
  replay(Locks, Body, Held, [&](const HeldLocks::State &Now, const Fact &One, Point) {
    const auto *L = std::get_if<MakesClosure>(&One);
    if (L && Spawned.count(L->Closure))
      return; // runs on its own thread, not here
    Protection Lock = protection(Now);
    ofFact(One, L ? std::max(Lock, Closures.lookup(L->Closure)) : Lock, Body.Function, *All);
  });
  // what its threads do is done on behalf of its callers, too
  for (const Spawn &S : Body.Spawns)
    for (const Effect &E : of(S.Body).Accesses)
      if (std::optional<Place> P = inSpawner(S, E.What)) {
        All->Accesses.push_back(E);
        All->Accesses.back().What = *P;
        All->Accesses.back().Through = S.At;
        All->Accesses.back().ByThread = true;
      }
  // what is private to this call is nobody else's business
  llvm::erase_if(All->Accesses, [&](const Effect &E) {
    if (E.What.Path.size() > LongestPath)
      return true;
    if (E.What.R != Place::Root::Variable || !isOwn(E.What.Var, Body.Function))
      return false;
    bool Parameter = isa<ParmVarDecl>(E.What.Var);
    return !Parameter || !(E.What.Var->getType()->isReferenceType() || startsWithDeref(E.What));
  });
  llvm::erase_if(All->Joined, [&](const Place &P) {
    return P.R == Place::Root::Variable && isOwn(P.Var, Body.Function) && !isa<ParmVarDecl>(P.Var);
  });
  llvm::erase_if(All->Invoked, [&](const Invocation &I) { return !isOwn(I.What, Body.Function); });
  keepDistinct(All->Accesses);
  return All;
}

} // namespace fearless::check

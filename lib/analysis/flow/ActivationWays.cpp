// The ways that lead from the entries of a unit to its functions, and what holds along them.
#include "facts/DeclaredGuards.h"
#include "flow/Activations.h"

using namespace clang;

namespace fearless::check {

/// The closure's class, of a call operator.
static const CXXRecordDecl *closureOf(const FunctionDecl *F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  return Method && Method->getParent()->isLambda() ? Method->getParent() : nullptr;
}

static constexpr unsigned LongestPath = 6, DeepestCall = 12, MostOfOne = 12, MostOfAll = 4000;

/// Whether a call of the function is seen, perhaps through a base class.
bool ActivationBook::isCalled(const FunctionDecl *F) const {
  if (!Facts.callers(F).empty())
    return true;
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  return Method && llvm::any_of(Method->overridden_methods(),
                                [&](const CXXMethodDecl *Base) { return isCalled(Base); });
}

/// The functions to look at: those that use locks or start threads, and all that call them.
void ActivationBook::findEntries() {
  Found = true;
  if (Facts.lockUsers().empty())
    return;
  std::vector<const FunctionDecl *> Work(Facts.lockUsers().begin(), Facts.lockUsers().end());
  llvm::append_range(Work, Facts.roots());
  llvm::DenseSet<const FunctionDecl *> Bodies;
  for (unsigned I = 0; I < Work.size(); ++I) {
    const FunctionFacts *F = Wrappers.of(Work[I]);
    if (!F || !Concerned.insert(F->Function).second)
      continue;
    for (const Spawn &S : F->Spawns)
      if (S.Body)
        Bodies.insert(S.Body->getCanonicalDecl());
    llvm::append_range(Work, Facts.callers(Work[I]));
  }
  std::vector<const FunctionDecl *> Ordered(Concerned.begin(), Concerned.end());
  llvm::sort(Ordered, [&](const FunctionDecl *A, const FunctionDecl *B) {
    return Facts.context().getSourceManager().isBeforeInTranslationUnit(A->getLocation(),
                                                                        B->getLocation());
  });
  for (const FunctionDecl *F : Ordered) {
    const auto *Method = dyn_cast<CXXMethodDecl>(F);
    bool Hidden = (Method && Method->getAccess() != AS_public) ||
                  (!F->isExternallyVisible() && !Method) || closureOf(F);
    if (isCalled(F) || Bodies.count(F->getCanonicalDecl()) || Hidden || expectsLock(*F))
      continue; // or only a pointer to it is used: who calls it, and holding what, is not known
    Activation A;
    A.F = Wrappers.of(F);
    A.By.Root = F;
    bool Starts = llvm::any_of(A.F->Spawns, [](const Spawn &S) { return !S.isSent(); });
    A.By.Driven = !Method && (F->isMain() || Starts);
    A.By.K = A.By.Driven ? Runner::Kind::Driver : Runner::Kind::Caller;
    add(std::move(A));
  }
  for (unsigned I = 0; I < All.size() && I < MostOfAll; ++I)
    replayFacts(All[I], [&](const Moment &Now, const Fact &One) { enter(Now, One); });
}

static bool sameLocks(const HeldLocks::State &A, const HeldLocks::State &B) {
  return A.size() == B.size() && llvm::all_of(A, [&](const Hold &H) {
           return llvm::any_of(B, [&](const Hold &K) {
             return K.What.Lock == H.What.Lock && K.Sure == H.Sure &&
                    K.What.Shared == H.What.Shared;
           });
         });
}

void ActivationBook::add(Activation A) {
  const FunctionDecl *F = A.F->Function;
  if (!Concerned.count(F) || A.Depth > DeepestCall)
    return;
  auto Shorten = [](Place &P) {
    if (P.Path.size() > LongestPath)
      P = {};
  };
  Shorten(A.Object);
  llvm::for_each(A.Arguments, Shorten);
  if (isa<CXXConstructorDecl>(F))
    A.Alone = A.named(Place::object());
  if (const auto *Destructor = dyn_cast<CXXDestructorDecl>(F);
      Destructor && !Facts.ownsThreads(Destructor->getParent()))
    A.Alone = A.named(Place::object());
  auto &Same = Of[F];
  for (const Activation *Old : Same)
    if (Old->Object == A.Object && Old->Arguments == A.Arguments && Old->By == A.By &&
        Old->Maker == A.Maker && Old->Started == A.Started && Old->Alone == A.Alone &&
        Old->Callables == A.Callables && sameLocks(Old->Locks, A.Locks))
      return;
  if (Same.size() >= MostOfOne)
    return;
  All.push_back(std::move(A));
  Same.push_back(&All.back());
}

/// The state along one activation.
struct ActivationBook::Walk {
  struct State {
    HeldLocks::State Locks;
    Threads::State Live;
    Starts Begun; // by calls, on objects
    bool Alone = false;
    bool Ordered = false;
  };
  ActivationBook &Book;
  const Activation &A;
  std::optional<Threads> Tokens; // of a function that starts threads

  State start() const {
    State S;
    S.Locks = A.Locks;
    if (Tokens)
      S.Live = Tokens->start();
    bool Begins = llvm::any_of(
        A.F->Spawns, [](const Spawn &S) { return startsOnObject(S) && !S.Derived && !S.isSent(); });
    S.Alone = A.Alone || Begins;
    return S;
  }
  bool join(State &Into, const State &From) const {
    bool Grew = HeldLocks().join(Into.Locks, From.Locks);
    if (Tokens)
      Grew |= Tokens->join(Into.Live, From.Live);
    for (const auto &One : From.Begun)
      if (!llvm::is_contained(Into.Begun, One)) {
        Into.Begun.push_back(One);
        Grew = true;
      }
    Grew |= (Into.Alone && !From.Alone) || (Into.Ordered && !From.Ordered);
    Into.Alone &= From.Alone;
    Into.Ordered &= From.Ordered;
    return Grew;
  }
  void transfer(State &S, const Fact &One) const {
    if (const auto *L = std::get_if<Acquire>(&One); L && L->Required && L->Guard && isCalledHere())
      return; // the caller has handed its guard over, and what that holds
    Book.Effects_.netLocks().transfer(S.Locks, One, [&](const Place &P) { return A.named(P); });
    if (Tokens)
      Tokens->transfer(S.Live, One);
    if (std::holds_alternative<Synchronises>(One))
      S.Ordered |= S.Locks.empty();
    else if (const auto *Begins = std::get_if<SpawnFact>(&One))
      S.Alone &= !startsOnObject(A.F->spawn(Begins->Id)) || A.F->spawn(Begins->Id).isSent();
    else if (const auto *J = std::get_if<Join>(&One))
      joined(S, J->K == Join::Kind::Joins ? J->Handle : Place());
    else if (const auto *C = std::get_if<Call>(&One))
      called(S, *C);
  }
  bool isCalledHere() const { return A.Caller && !A.Started; }
  /// The thread behind a member has ended: the object's owner has it alone.
  void joined(State &S, const Place &Handle) const {
    if (Handle.Path.empty())
      return;
    S.Ordered |= S.Locks.empty();
    S.Alone |= Handle.R == Place::Root::This;
    llvm::erase_if(S.Begun, [&](const auto &One) {
      return One.second &&
             llvm::any_of(Handle.Path, [&](const Step &T) { return T.Field == One.second; });
    });
  }
  void called(State &S, const Call &C) const {
    Effects Done;
    Book.Effects_.ofFact(C, Protection::None, A.F->Function, Done);
    for (const Place &P : Done.Joined)
      joined(S, P);
    for (const auto &One : Book.startsOf(C.Callee)) {
      if (!llvm::is_contained(S.Begun, One))
        S.Begun.push_back(One);
      S.Alone &= C.Object.R != Place::Root::This || isa<CXXConstructorDecl>(C.Callee);
    }
  }
  Runner runner(const State &S) const {
    Runner By = A.By;
    auto Add = [&](const FunctionDecl *Body) {
      if (Body && !llvm::is_contained(By.Meanwhile, Body))
        By.Meanwhile.push_back(Body);
    };
    if (Tokens)
      for (unsigned I : S.Live.Running.set_bits())
        if (!A.F->Spawns[I].isSent() && !A.F->Spawns[I].Demand)
          Add(A.F->Spawns[I].Body);
    for (const auto &[Body, Handle] : S.Begun)
      Add(Body);
    return By;
  }
  std::optional<Place> alone(const State &S) const {
    if (!S.Alone)
      return std::nullopt;
    return A.Alone ? A.Alone : std::optional(A.named(Place::object()));
  }
};

void ActivationBook::replayFacts(const Activation &A,
                                 llvm::function_ref<void(const Moment &, const Fact &)> Visit) {
  Walk W{*this, A, std::nullopt};
  if (!A.F->Spawns.empty())
    W.Tokens.emplace(*A.F, Effects_);
  Solution<Walk> Found = solve(W, *A.F, W.start());
  replay(W, *A.F, Found, [&](const Walk::State &S, const Fact &One, Point) {
    Visit({A, S.Locks, W.runner(S), W.alone(S), S.Ordered}, One);
  });
}

void ActivationBook::enter(const Moment &Now, const Fact &One) {
  const FunctionFacts &F = *Now.In.F;
  if (const auto *C = std::get_if<Call>(&One)) {
    enterCall(Now, *C);
  } else if (const auto *Back = std::get_if<CallsBack>(&One)) {
    enterCallback(Now, *Back);
  } else if (const auto *Begins = std::get_if<SpawnFact>(&One)) {
    enterThread(Now, Begins->Id);
  } else if (const auto *L = std::get_if<MakesClosure>(&One)) {
    if (isCalledOnTheSpot(*L, F))
      enterClosure(Now, L->Closure);
  } else if (const auto *I = std::get_if<Invokes>(&One)) {
    for (const auto &[Index, Closure] : Now.In.Callables)
      if (isOwn(I->What, F.Function) && I->What->getFunctionScopeIndex() == Index)
        enterClosure(Now, Closure);
  }
}

/// The activation, here or up the calls, in which the closure is made; null when none is.
static const Activation *makerOf(const CXXRecordDecl *Closure, const Activation *From) {
  const auto *Around = dyn_cast<FunctionDecl>(Closure->getDeclContext());
  for (; From && Around; From = From->Caller)
    if (From->F->Function->getCanonicalDecl() == Around->getCanonicalDecl())
      return From;
  return nullptr;
}

std::optional<Activation> ActivationBook::called(const Moment &Now, const Call &C) {
  const FunctionFacts *Callee = Wrappers.of(C.Callee);
  if (!Callee || !Concerned.count(Callee->Function))
    return std::nullopt;
  Activation A;
  A.F = Callee;
  A.Caller = &Now.In;
  A.At = C.At;
  A.By = Now.By;
  A.Alone = Now.Alone;
  A.Depth = Now.In.Depth + 1;
  if (C.Object.isKnown())
    A.Object = Now.In.named(C.Object);
  for (const Place &P : C.Arguments)
    A.Arguments.push_back(P.isKnown() ? Now.In.named(P) : P);
  A.Locks = Now.Locks;
  for (Hold &H : A.Locks) {
    if (H.What.Lock.R == Place::Root::This && !A.Object.isKnown() && !closureOf(C.Callee))
      H.What.Lock.R = Place::Root::Unknown; // another object's, without a name there
    if (H.What.Guard)                       // a guard that is handed on, or stays behind
      for (unsigned I = 0; I < C.Arguments.size() && I < Callee->Function->getNumParams(); ++I)
        if (C.Arguments[I].Var == H.What.Guard && C.Arguments[I].Path.empty())
          H.What.Guard = Callee->Function->getParamDecl(I);
  }
  for (const auto &[Argument, Index] : C.Handed)
    A.Callables.push_back({Argument, Now.In.F->Handed[Index].Closure});
  for (unsigned I = 0; I < C.Arguments.size(); ++I)
    if (const auto *P = dyn_cast_or_null<ParmVarDecl>(C.Arguments[I].Var);
        P && C.Arguments[I].Path.empty() && isOwn(P, Now.In.F->Function))
      for (const auto &[Index, Closure] : Now.In.Callables)
        if (P->getFunctionScopeIndex() == Index)
          A.Callables.push_back({I, Closure});
  if (const CXXRecordDecl *Closure = closureOf(C.Callee))
    A.Maker = makerOf(Closure, &Now.In);
  return A;
}

void ActivationBook::enterCall(const Moment &Now, const Call &C) {
  if (std::optional<Activation> A = called(Now, C))
    add(std::move(*A));
}

/// The object whose member function makes a closure that `Holder` holds: `w` for `w.queue_`;
/// unknown where the names do not say it.
static Place makerFrom(Place Holder, const StoredClosure &S) {
  if (!S.OfThis || !Holder.isKnown() || Holder.Path.size() < S.Holder.size())
    return {};
  for (const FieldDecl *Field : llvm::reverse(S.Holder)) {
    if (Holder.Path.back().Field != Field)
      return {};
    Holder.Path.pop_back();
  }
  return Holder;
}

/// `changed_(id);`: what was stored in the member is called, under the locks that are held here.
void ActivationBook::enterCallback(const Moment &Now, const CallsBack &C) {
  Place Holder = Now.In.named(C.What);
  const FieldDecl *Member = Holder.Path.empty() ? nullptr : Holder.Path.back().Field;
  if (!Member || Now.Locks.empty())
    return;
  Holder.Path.pop_back();
  for (const StoredClosure &S : Facts.storedIn(Member)) {
    std::optional<Activation> A = called(Now, {S.Closure->getLambdaCallOperator(), {}, {}, C.At});
    if (!A)
      continue;
    A->CalledBack = true;
    A->Maker = nullptr;
    A->Object = makerFrom(Holder, S);
    for (Hold &H : A->Locks)
      if (H.What.Lock.R == Place::Root::This && !A->Object.isKnown())
        H.What.Lock.R = Place::Root::Unknown; // another object's, without a name there
    add(std::move(*A));
  }
}

/// A closure that is called here, on the spot.
void ActivationBook::enterClosure(const Moment &Now, const CXXRecordDecl *Closure) {
  const FunctionDecl *Operator = Closure ? Closure->getLambdaCallOperator() : nullptr;
  if (Operator)
    enterCall(Now, Call{Operator, {}, {}, Closure->getBeginLoc()});
}

void ActivationBook::enterThread(const Moment &Now, SpawnId Id) {
  const Spawn &S = Now.In.F->spawn(Id);
  const FunctionFacts *Body = S.Body && !S.isSent() && !S.Demand ? Wrappers.of(S.Body) : nullptr;
  if (!Body)
    return;
  Activation A;
  A.F = Body;
  A.Caller = &Now.In;
  A.At = S.At;
  A.Depth = Now.In.Depth + 1;
  A.By = Now.By;
  A.By.K = Runner::Kind::Thread;
  A.By.Body = S.Body;
  A.By.Starter = Now.In.F->Function;
  A.By.Start = S.At;
  bool Again = Now.By.K == Runner::Kind::Caller && S.Model->Life == Lifetime::Detached;
  A.By.Several =
      S.InLoop || S.Many || Again || (Now.By.K == Runner::Kind::Thread && Now.By.Several);
  const Activation *Made = S.Closure ? makerOf(S.Closure, &Now.In) : nullptr;
  if (Made && Made != &Now.In)
    A.Maker = Made; // a closure that was handed to the function that starts the thread
  else
    A.Started = &S;
  add(std::move(A));
}

void ActivationBook::eachFact(llvm::function_ref<void(const Moment &, const Fact &)> Visit) {
  if (!Found)
    findEntries();
  for (const Activation &A : All)
    replayFacts(A, Visit);
}

} // namespace fearless::check

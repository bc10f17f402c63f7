#include "flow/LockDiscipline.h"
#include "flow/LockNames.h"

using namespace clang;

namespace fearless::check {

namespace {
/// What a lock is to a use of a member.
enum class Cover : unsigned char { None, Perhaps, OtherObject, Shared, Whole };
} // namespace

/// Whether a lock beside the member is another object's.
static bool isOtherObjects(const Place &Lock, const SharedUse &U) {
  const auto *Field = dyn_cast<FieldDecl>(U.What);
  if (Lock.R == Place::Root::Unknown || Lock.Path.empty() || !Lock.Path.back().Field || !Field ||
      Lock.Path.back().Field->getParent() != Field->getParent())
    return false;
  Place Owner = Lock, Base = U.Entry;
  Owner.Path.pop_back();
  Base.Path.truncate(U.Base);
  bool SameRoot = Owner.R == Base.R && Owner.Var == Base.Var;
  return !(Owner == Base) && !(SameRoot && leadsElsewhere(Owner.Path)) &&
         !(SameRoot && leadsElsewhere(Base.Path));
}

static Cover cover(const SharedUse &U, const Hold &H) {
  if (!H.Sure)
    return Cover::Perhaps;
  if (isOtherObjects(H.What.Lock, U))
    return Cover::OtherObject;
  return H.What.Shared ? Cover::Shared : Cover::Whole;
}

/// The best that the locks held at `U` do for it, of those that are `Lock`.
static Cover cover(const SharedUse &U, const ValueDecl *Lock) {
  Cover Best = Cover::None;
  for (const Hold &H : U.Locks)
    if (lockName(H.What.Lock) == Lock)
      Best = std::max(Best, cover(U, H));
  return Best;
}

static bool isGuardedBy(const SharedUse &U, const ValueDecl *Lock) {
  Cover C = cover(U, Lock);
  return C == Cover::Whole || (C == Cover::Shared && U.A.U == Use::Read);
}

/// Whether some lock that both may hold keeps the two apart.
static bool areKeptApart(const SharedUse &A, const SharedUse &B) {
  for (const Hold &H : A.Locks) {
    const ValueDecl *Lock = lockName(H.What.Lock);
    if (!Lock)
      return true; // what it is, is not known
    Cover Mine = cover(A, Lock), Theirs = cover(B, Lock);
    auto Holds = [](Cover C) {
      return C == Cover::Perhaps || C == Cover::Shared || C == Cover::Whole;
    };
    if (Holds(Mine) && Holds(Theirs) && !(Mine == Cover::Shared && Theirs == Cover::Shared))
      return true;
  }
  return llvm::any_of(B.Locks, [](const Hold &H) { return !lockName(H.What.Lock); });
}

/// The use below its object: what of it is used.
static Place partOf(const SharedUse &U) {
  return Place::object().then(llvm::ArrayRef<Step>(U.Entry.Path).drop_front(U.Base));
}

/// Whether both may be uses of one object.
static bool mayBeSameObject(const SharedUse &A, const SharedUse &B) {
  bool Named = A.Entry.R == Place::Root::Variable && B.Entry.R == Place::Root::Variable &&
               !isa<ParmVarDecl>(A.Entry.Var) && !isa<ParmVarDecl>(B.Entry.Var);
  if (leadsElsewhere(llvm::ArrayRef<Step>(A.Entry.Path).take_front(A.Base)) ||
      leadsElsewhere(llvm::ArrayRef<Step>(B.Entry.Path).take_front(B.Base)))
    return true;
  if (Named && A.Entry.Var != B.Entry.Var)
    return false;
  return A.Entry.R != B.Entry.R || A.Entry.Var != B.Entry.Var || A.By.Root != B.By.Root ||
         overlaps(A.Entry, B.Entry);
}

static bool clash(const SharedUse &A, const SharedUse &B) {
  return (A.A.U == Use::Write || B.A.U == Use::Write) && mayRunAtOnce(A.By, B.By) &&
         mayBeSameObject(A, B) && overlaps(partOf(A), partOf(B)) &&
         !missesElements(A.A, partOf(A), partOf(B)) && !missesElements(B.A, partOf(B), partOf(A)) &&
         !areKeptApart(A, B);
}

/// Whether a lock is among the members of the class.
static bool hasLock(const CXXRecordDecl *Class, FactBook &Facts) {
  return Class && llvm::any_of(Class->fields(), [&](const FieldDecl *F) {
           return Facts.models().isLock(
               F->getType()->getBaseElementTypeUnsafe()->getAsCXXRecordDecl());
         });
}

/// The step of `P` that names the member whose lock is asked for: the innermost one beside a lock,
/// else the outermost.
static std::optional<unsigned> memberIn(const Place &P, FactBook &Facts) {
  std::optional<unsigned> First;
  for (unsigned I = P.Path.size(); I-- > 0;) {
    const Step &S = P.Path[I];
    if (S.K == Step::Kind::Deref &&
        (S.Via == Step::Through::Pointer || S.Via == Step::Through::Shared))
      return std::nullopt; // what it leads to may be another object each time
    if (S.K != Step::Kind::Field)
      continue;
    First = I;
    if (hasLock(dyn_cast<CXXRecordDecl>(S.Field->getParent()), Facts))
      return I;
  }
  return First;
}

static bool isClosure(const FunctionDecl *F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  return Method && Method->getParent()->isLambda();
}

LockDiscipline::LockDiscipline(ActivationBook &Book, FactBook &Facts, EffectBook &Effects,
                               llvm::function_ref<bool(const Place &)> Exempt)
    : Facts(Facts) {
  Book.eachFact([&](const Moment &Now, const Fact &One) {
    auto Record = [&](const Access &A) {
      if (!A.Assumed && !A.Probes && !A.Atomic && A.What.isKnown() && !Exempt(A.What))
        record(Book, Now, A);
    };
    const auto *C = std::get_if<Call>(&One);
    const auto *L = std::get_if<MakesClosure>(&One);
    bool Through =
        (C && !Book.isVisited(C->Callee)) || (L && isCalledOnTheSpot(*L, *Now.In.F) &&
                                              !Book.isVisited(L->Closure->getLambdaCallOperator()));
    if (const auto *A = std::get_if<Access>(&One)) {
      Record(*A);
    } else if (const auto *R = std::get_if<Returns>(&One); R && R->Target.isKnown()) {
      if (!Exempt(R->Target))
        if (auto Use = used(Book, Now, Access{R->Target, Use::Read, R->At}))
          Returned.push_back(std::move(*Use));
    } else if (Through) { // a function that knows nothing of locks: what it does is done here
      check::Effects Done;
      Effects.ofFact(One, Protection::None, Now.In.F->Function, Done);
      for (const Effect &E : Done.Accesses) {
        Access Here = E;
        if (C && !isClosure(C->Callee))
          Here.At = C->At;
        if (!E.ByThread && E.Lock == Protection::None)
          Record(Here);
      }
    }
  });
  for (const auto &[What, Uses] : ByWhat)
    judge(Uses, All);
  for (const SharedUse &Return : Returned)
    judgeLent(Return);
  const SourceManager &SM = Facts.context().getSourceManager();
  llvm::sort(All, [&](const Breach &A, const Breach &B) {
    return SM.isBeforeInTranslationUnit(A.Culprit->A.At, B.Culprit->A.At);
  });
  llvm::stable_sort(AllLent, [&](const Lent &A, const Lent &B) {
    return SM.isBeforeInTranslationUnit(A.Return->A.At, B.Return->A.At);
  });
}

/// The access as a use of a member or global that somebody else may use, too.
std::optional<SharedUse> LockDiscipline::used(ActivationBook &Book, const Moment &Now,
                                              const Access &A) {
  Place P = Now.In.named(A.What);
  const ValueDecl *What = nullptr;
  unsigned Base = 0;
  if (std::optional<unsigned> Member = memberIn(P, Facts)) {
    What = P.Path[*Member].Field;
    Base = *Member;
  } else if (P.R == Place::Root::Variable && storageOf(P) == Storage::Program && !A.Hidden &&
             llvm::none_of(P.Path, [](const Step &S) { return S.K == Step::Kind::Deref; })) {
    What = P.Var;
  }
  if (!What || What->getType().isConstQualified() || What->getType()->isReferenceType())
    return std::nullopt;
  bool Local = P.R == Place::Root::Variable &&
               (Book.isPrivate(P.Var) || P.Var->getTSCSpec() != TSCS_unspecified);
  bool Alone = Local || (Now.Alone && isWithin(P, *Now.Alone));
  bool New = Local && Base > 0 && P.Path[0].K == Step::Kind::Deref && Facts.holdsNew(P.Var);
  if (Alone && !leadsElsewhere(llvm::ArrayRef<Step>(P.Path).take_front(Base).drop_front(New)))
    return std::nullopt; // nobody else knows the object
  return SharedUse{A, P, What, Base, &Now.In, Now.By, Now.Locks, Now.Ordered};
}

void LockDiscipline::record(ActivationBook &Book, const Moment &Now, const Access &A) {
  if (std::optional<SharedUse> Use = used(Book, Now, A)) {
    Uses.push_back(std::move(*Use));
    ByWhat[Uses.back().What].push_back(&Uses.back());
  }
}

namespace {
/// How many functions use a member under a lock, and how many without.
struct Count {
  llvm::SmallPtrSet<const FunctionDecl *, 8> Under, Without;
  bool Written = false; // under it
};
} // namespace

/// How many times as many functions must use a member under the lock as without it, where no thread
/// is seen: what so few of them do is a slip and no design (Engler et al., "Bugs as Deviant
/// Behavior", 2001).
static constexpr unsigned Deviance = 3;

/// Whether a class keeps its member under a lock of its own, so that a use without it is a slip:
/// nobody is seen who makes both uses at once. `Half`: one of them is seen to be a thread's.
static bool isKept(const ValueDecl *What, const ValueDecl *Lock, const Count &Of, bool Declared,
                   bool Half) {
  bool Own = !Lock->getType()->isPointerType() && !Lock->getType()->isReferenceType();
  bool Sibling = Own && What->getDeclContext() == Lock->getDeclContext() && isa<FieldDecl>(What);
  unsigned Wanted = Half || Declared ? 1 : Deviance;
  return Sibling && (Of.Written || Declared) && Of.Under.size() >= Wanted * Of.Without.size();
}

/// Whether the use is in a function of the member's class, of a class inside it, or of an object
/// that the member's object is a part of.
static bool isOwners(const SharedUse &U) {
  for (const DeclContext *In = U.In->F->Function; In; In = In->getParent())
    if (In == U.What->getDeclContext())
      return true;
  return U.Entry.R == Place::Root::This &&
         !leadsElsewhere(llvm::ArrayRef<Step>(U.Entry.Path).take_front(U.Base));
}

static Count countUnder(const ValueDecl *Lock, llvm::ArrayRef<const SharedUse *> Uses) {
  Count Of;
  for (const SharedUse *U : Uses) {
    (isGuardedBy(*U, Lock) ? Of.Under : Of.Without).insert(U->In->F->Function);
    Of.Written |= isGuardedBy(*U, Lock) && U->A.U == Use::Write;
  }
  return Of;
}

void LockDiscipline::judge(llvm::ArrayRef<const SharedUse *> Uses, std::vector<Breach> &Out) {
  const ValueDecl *What = Uses.front()->What;
  DeclaredGuard Declared = declaredGuard(*What);
  llvm::MapVector<const ValueDecl *, Count> Locks;
  for (const SharedUse *U : Uses)
    for (const Hold &H : U->Locks)
      if (const ValueDecl *Lock = lockName(H.What.Lock))
        Locks[Lock];
  for (auto &[Lock, Of] : Locks)
    Of = countUnder(Lock, Uses);
  const ValueDecl *Guard = nullptr;
  for (auto &[Lock, Of] : Locks)
    if (!Guard || Lock == Declared.Lock ||
        (Guard != Declared.Lock && Of.Under.size() > Locks[Guard].Under.size()))
      Guard = Lock;
  if (!Guard)
    return;
  const Count &Of = Locks[Guard];
  if (Declared.Lock != Guard)
    Declared = {};
  llvm::SmallPtrSet<const FunctionDecl *, 4> Told;
  for (const SharedUse *U : Uses) {
    if (isGuardedBy(*U, Guard))
      continue;
    const SharedUse *Best = nullptr;
    int BestScore = 0;
    for (const SharedUse *W : Uses) {
      if (!isGuardedBy(*W, Guard) || !clash(*U, *W))
        continue;
      bool Shown = U->By.K != Runner::Kind::Caller && W->By.K != Runner::Kind::Caller;
      bool Half = U->By.K == Runner::Kind::Thread || W->By.K == Runner::Kind::Thread;
      if (!Shown && !(isOwners(*U) && isKept(What, Guard, Of, Declared.Lock, Half)))
        continue;
      int Score =
          1 + 4 * (W->A.U == Use::Write) + 2 * Shown + 1 * (W->By.K == Runner::Kind::Thread);
      if (Score > BestScore) {
        Best = W;
        BestScore = Score;
      }
    }
    bool Self = !Best && U->By.K == Runner::Kind::Thread && clash(*U, *U);
    for (const SharedUse *W : Uses)
      if (Self && !Best && isGuardedBy(*W, Guard))
        Best = W;
    if (!Best)
      continue;
    Breach B{U, Best, Guard, nullptr, Breach::Why::Without, false, Declared, nullptr};
    for (const Hold &H : Best->Locks)
      if (lockName(H.What.Lock) == Guard && H.Sure)
        B.Held = &H;
    Cover C = cover(*U, Guard);
    B.Reason = C == Cover::OtherObject ? Breach::Why::OtherObject
               : C == Cover::Shared    ? Breach::Why::ReadOnly
                                       : Breach::Why::Without;
    B.Self = Self;
    for (const SharedUse *Same : Uses)
      if (Same->In->F == U->In->F && isGuardedBy(*Same, Guard) && Same->A.At == U->A.At)
        B.SameFunctionHeld = Same;
    if (Told.insert(U->In->F->Function).second)
      Out.push_back(B);
    Culprits.insert(U->A.At);
  }
}

/// Whether a guard of the function's own has the lock, and gives it back when the function returns.
static bool isHeldByOwnGuard(const Hold &H, const FunctionDecl *F) {
  const VarDecl *Guard = H.What.Guard;
  return H.Sure && Guard && !isa<ParmVarDecl>(Guard) && !H.What.Required && isOwn(Guard, F) &&
         !Guard->getType()->isReferenceType();
}

/// Whether the write changes what a reference into `Target` leads to: it, a part of it, or the
/// container that its elements lie in. A smart pointer that is set is not yet what it leads to.
static bool changes(const Place &Written, const Place &Target) {
  return llvm::none_of(llvm::ArrayRef<Step>(Target.Path)
                           .drop_front(std::min(Written.Path.size(), Target.Path.size())),
                       [](const Step &S) { return S.K == Step::Kind::Deref; });
}

/// Whether the use is made on a way through the function, which may fill in what it returns.
static bool isBelow(const SharedUse &U, const FunctionDecl *F) {
  for (const Activation *A = U.In; A; A = A->Caller)
    if (A->F->Function == F)
      return true;
  return false;
}

/// What the reference leads to is used by whoever gets it, without the guard: as if that were done
/// here. A write of it under the lock, by another thread, is the witness.
void LockDiscipline::judgeLent(const SharedUse &Return) {
  if (llvm::any_of(AllLent, [&](const Lent &L) { return L.Return->A.At == Return.A.At; }))
    return; // on another way here
  auto Known = ByWhat.find(Return.What);
  if (Known == ByWhat.end())
    return;
  DeclaredGuard Declared = declaredGuard(*Return.What);
  for (const Hold &H : Return.Locks) {
    const ValueDecl *Lock = lockName(H.What.Lock);
    if (!Lock || !isHeldByOwnGuard(H, Return.In->F->Function) || cover(Return, H) < Cover::Shared)
      continue;
    SharedUse Outside = Return;
    llvm::erase_if(Outside.Locks, [&](const Hold &Mine) {
      return isHeldByOwnGuard(Mine, Return.In->F->Function);
    });
    bool Said = Declared.Lock == Lock;
    const SharedUse *Best = nullptr;
    for (const SharedUse *W : Known->second) {
      if (W->A.U != Use::Write || !isGuardedBy(*W, Lock) || !clash(Outside, *W) ||
          !changes(partOf(*W), partOf(Return)) || isBelow(*W, Return.In->F->Function))
        continue;
      bool Shown = Return.By.K != Runner::Kind::Caller && W->By.K != Runner::Kind::Caller;
      bool Half = Return.By.K == Runner::Kind::Thread || W->By.K == Runner::Kind::Thread;
      if (!Shown && !(isOwners(Return) &&
                      isKept(Return.What, Lock, countUnder(Lock, Known->second), Said, Half)))
        continue;
      if (!Best || (W->By.K == Runner::Kind::Thread && Best->By.K != Runner::Kind::Thread))
        Best = W;
    }
    if (!Best)
      continue;
    AllLent.push_back({&Return, Best, Lock, H.What, Said ? Declared : DeclaredGuard()});
    return;
  }
}

bool LockDiscipline::isThroughLent(const Breach &B) const {
  const auto *Field = dyn_cast<FieldDecl>(B.Culprit->What);
  const auto *Class = Field ? dyn_cast<CXXRecordDecl>(Field->getParent()) : nullptr;
  if (!Class || Field->getAccess() != AS_private || Class->hasFriends() || isOwners(*B.Culprit))
    return false;
  bool Bare = llvm::any_of(Returned, [&](const SharedUse &R) {
    return R.What == Field && cover(R, B.Lock) < Cover::Shared;
  });
  return !Bare && llvm::any_of(AllLent, [&](const Lent &L) {
    return L.Return->What == Field && L.Lock == B.Lock;
  });
}

bool LockDiscipline::isBreach(const Conflict &C) const {
  auto Is = [&](const Effect &E) { return Culprits.count(E.At) > 0; };
  return Is(C.Thread.What) || (C.Other ? Is(C.Other->What) : Is(C.Here));
}

} // namespace fearless::check

// Handles: where a spawned thread's handle goes, and what joins or detaches it.
#include "facts/Gather.h"

using namespace clang;

namespace fearless::check {

const HandleModel *handleIn(const Models &M, QualType T) {
  T = T.getNonReferenceType();
  if (const auto *Array = T->getAsArrayTypeUnsafe())
    return handleIn(M, Array->getElementType());
  const CXXRecordDecl *D = T->getAsCXXRecordDecl();
  if (!D)
    return nullptr;
  if (const HandleModel *H = M.handle(D))
    return H;
  const TypeModel *Known = M.type(D);
  const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(D);
  if (!Known || !Special ||
      (Known->Kind != TypeKind::Container && Known->Kind != TypeKind::Product &&
       Known->Kind != TypeKind::UniqueOwner))
    return nullptr;
  for (const TemplateArgument &A : Special->getTemplateArgs().asArray())
    if (A.getKind() == TemplateArgument::Type)
      if (const HandleModel *H = handleIn(M, A.getAsType()))
        return H;
  return nullptr;
}

const HandleModel *Gatherer::handleOf(QualType T) const { return handleIn(M, T); }

/// The statement that uses the value of `E`, past casts, temporaries and moves; `E` becomes its
/// direct child. Null at a constructor's member initialiser.
const Stmt *Gatherer::consumer(const Expr *&E) const {
  while (const Stmt *Parent = Parents->getParent(E)) {
    const auto *Outer = dyn_cast<Expr>(Parent);
    bool Transparent = false;
    if (Outer) {
      if (isa<CastExpr, FullExpr, MaterializeTemporaryExpr, CXXBindTemporaryExpr, ParenExpr,
              CXXNewExpr>(Outer))
        Transparent = true;
      else if (const auto *C = dyn_cast<CXXConstructExpr>(Outer))
        Transparent = C->getNumArgs() >= 1 && (C->getConstructor()->isCopyOrMoveConstructor() ||
                                               R.ownerKind(C->getType()).has_value());
      else if (R.model(Outer, FunctionKind::Move) || R.model(Outer, FunctionKind::Forward))
        Transparent = true;
      else if (const auto *List = dyn_cast<InitListExpr>(Outer))
        Transparent = List->getNumInits() == 1;
    }
    if (!Transparent)
      return Parent;
    E = Outer;
  }
  return nullptr;
}

/// `std::thread t = start();`: the handle of a thread that the called function may have started.
/// The spawn is a blank: flow/Wrappers fills it in.
SpawnId Gatherer::resultHandle(const CallExpr *C) {
  static const SpawnModel Called{"", 0, {}, "", "", Lifetime::Handle, {Slot::Kind::Result, 0}};
  SpawnId Id{static_cast<unsigned>(Out.Spawns.size())};
  Spawn S;
  S.Model = &Called;
  S.At = C->getBeginLoc();
  S.CallableAt = S.At;
  S.HandleType = C->getType();
  Out.Spawns.push_back(std::move(S));
  SpawnAt[C] = Id;
  settleHandle(Id, C);
  return Id;
}

/// Where the handle of a spawn is stored, or what becomes of it at once.
void Gatherer::settleHandle(SpawnId Id, const Expr *E) {
  // `v.emplace_back(f)` itself yields a reference; the handle is in v
  if (const auto *C = dyn_cast<CallExpr>(E);
      C && M.function(C->getDirectCallee(), FunctionKind::Emplace))
    if (const Expr *Object = objectOf(C)) {
      Out.Spawns[Id.Index].Handle = R.of(Object);
      return;
    }
  const Expr *Value = E;
  const Stmt *Parent = consumer(Value);
  handleFate({}, Id, Value, Parent);
}

/// The handle variable that `Source` names is given to `User`, which `Parent` uses.
void Gatherer::handleLeaves(const Expr *Source, const Expr *User, const Stmt *Parent) {
  const CXXRecordDecl *Class = Source->getType()->getAsCXXRecordDecl();
  bool Holds = Class && Class->hasDefinition() && !M.type(Class) &&
               llvm::any_of(Class->fields(), [&](const FieldDecl *Field) {
                 return handleOf(Field->getType()) != nullptr;
               }); // a struct with a std::thread in it
  if (!handleOf(Source->getType()) && !Holds)
    return;
  Place Handle = R.of(R.strip(Source));
  if (Handle.isKnown())
    handleFate(Handle, {}, User, Parent);
}

/// The part of `Whole` that `E` initialises, with `*this` for the whole: an element of an array in
/// braces, a field of an aggregate, a component of a pair or tuple. Nothing when `Whole` is
/// something else.
std::optional<Place> Gatherer::partOf(const Expr *E, const Stmt *Whole) const {
  llvm::ArrayRef<const Expr *> Values;
  if (const auto *List = dyn_cast_or_null<InitListExpr>(Whole))
    Values = {List->getInits(), List->getNumInits()};
  else if (const auto *C = dyn_cast_or_null<CXXConstructExpr>(Whole))
    Values = {C->getArgs(), C->getNumArgs()};
  else if (const auto *C = dyn_cast_or_null<CallExpr>(Whole); C && C->isPRValue() && !objectOf(C))
    Values = {C->getArgs(), C->getNumArgs()}; // std::make_tuple(std::thread(f), 3)
  const auto *At = llvm::find(Values, E);
  if (At == Values.end())
    return std::nullopt;
  unsigned Index = At - Values.begin();
  QualType T = cast<Expr>(Whole)->getType();
  if (T->isArrayType())
    return Place::object().index(Index);
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition())
    return std::nullopt;
  const TypeModel *Known = M.type(Class);
  bool Braces = isa<InitListExpr>(Whole);
  if (Braces && Known)
    return Place::object(); // std::array: the array in it is what its elements are in
  if (!Braces && (!Known || Known->Kind != TypeKind::Product))
    return std::nullopt;
  unsigned Bases = Braces ? Class->getNumBases() : 0, Fields = 0;
  for (const FieldDecl *Field : Class->fields()) {
    if (Field->isUnnamedBitField())
      continue;
    if (Bases + Fields++ == Index && (Braces || Values.size() > 1))
      return Place::object().field(Field);
  }
  return Braces ? Place::object() : Place::object().index(Index);
}

/// `Handle` (or the spawn `Direct`) is the value of `E`, used by `Parent`.
void Gatherer::handleFate(Place Handle, SpawnId Direct, const Expr *E, const Stmt *Parent) {
  Place Inside = Place::object();
  while (std::optional<Place> Part = partOf(E, Parent)) {
    Inside = Part->then(Inside.Path);
    E = cast<Expr>(Parent);
    Parent = consumer(E);
  }
  auto StoredIn = [&](const Place &Whole) {
    Place To = Whole.then(Inside.Path);
    if (Direct.isValid() && !Handle.isKnown())
      Out.Spawns[Direct.Index].Handle = To;
    else
      emit(HandleMoves{Handle, To});
  };
  SourceLocation At = E->getBeginLoc();
  if (!Parent) { // a member initialiser: `: worker_([this] { run(); })`
    if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&F))
      for (const CXXCtorInitializer *Init : Constructor->inits())
        if (initialiser(Init) == E && Init->isMemberInitializer()) {
          if (Direct.isValid())
            Out.Spawns[Direct.Index].InInitialiser = true;
          return StoredIn(Place::object().field(Init->getMember()));
        }
    return;
  }
  if (const auto *Decls = dyn_cast<DeclStmt>(Parent)) {
    for (const Decl *D : Decls->decls())
      if (const auto *V = dyn_cast<VarDecl>(D))
        if (V->getInit() == E || Decls->isSingleDecl())
          return StoredIn(Place::variable(V));
    return;
  }
  if (isa<ReturnStmt>(Parent)) {
    emit(HandleEscapes{Handle, Direct, At, HandleEscapes::Way::Returned});
    return;
  }
  if (const auto *Binary = dyn_cast<BinaryOperator>(Parent); Binary && Binary->isAssignmentOp())
    return StoredIn(R.pointee(Binary->getLHS()).isKnown() ? R.of(Binary->getLHS()) : Place());
  if (const auto *C = dyn_cast<CXXConstructExpr>(Parent)) {
    // ScopedThread s(std::move(t)): the variable stands for the thread; how it dies decides
    const Expr *Value = C;
    if (const auto *Decls = dyn_cast_or_null<DeclStmt>(consumer(Value));
        Decls && Decls->isSingleDecl())
      return StoredIn(Place::variable(cast<VarDecl>(Decls->getSingleDecl())));
    emit(HandleEscapes{Handle, Direct, At, HandleEscapes::Way::Passed, C->getConstructor(), 0});
    return;
  }
  if (const auto *C = dyn_cast<CallExpr>(Parent)) {
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(C);
        Operator && Operator->getOperator() == OO_Equal)
      return StoredIn(R.of(Operator->getArg(0)));
    const Expr *Object = objectOf(C);
    if (Object && handleOf(Object->getType())) // threads.push_back(std::thread(f))
      return StoredIn(R.of(Object));
    for (unsigned I = 0; I < C->getNumArgs(); ++I)
      if (C->getArg(I) == E)
        emit(
            HandleEscapes{Handle, Direct, At, HandleEscapes::Way::Passed, C->getDirectCallee(), I});
    return;
  }
  if (isa<MemberExpr>(Parent))
    return;                 // std::thread(f).detach(): said by the member call
  if (!isa<Expr>(Parent)) { // an expression statement: the temporary dies at once
    if (!Direct.isValid())
      return;
    const HandleModel *H = handleOf(Out.Spawns[Direct.Index].HandleType);
    if (H && H->AtDestruction != HandleModel::Death::Detaches)
      emit(Join{{},
                Direct,
                E->getEndLoc(),
                H->AtDestruction == HandleModel::Death::Joins ? Join::Kind::Joins
                                                              : Join::Kind::Terminates,
                true,
                H->Discarded == HandleModel::Discard::Defect && !E->getType()->isVoidType()});
    return;
  }
  emit(HandleEscapes{Handle, Direct, At, HandleEscapes::Way::Passed});
}

/// `t = std::jthread();`, `t = std::thread(g);`: what becomes of the thread that t stood for.
void Gatherer::handleReplaced(const Place &Handle, QualType T, const CXXOperatorCallExpr *C) {
  const HandleModel *H = handleOf(T);
  if (!H || H->AtDestruction == HandleModel::Death::Detaches)
    return;
  const Expr *Value = R.strip(C->getArg(1));
  const auto *Made = dyn_cast<CXXConstructExpr>(Value);
  bool Empty = Made && Made->getNumArgs() == 0;
  auto New = SpawnAt.find(Value);
  bool Element = llvm::any_of(Handle.Path, [](const Step &S) { return S.K != Step::Kind::Field; });
  bool Terminates = H->AtDestruction == HandleModel::Death::Terminates;
  if (!(Empty && !Terminates) && (New == SpawnAt.end() || Element))
    return; // threads[i] = ...: which element it is, is not known
  Join J{Handle, {}, C->getBeginLoc(), Terminates ? Join::Kind::Terminates : Join::Kind::Joins};
  J.AtDeath = !Empty;
  if (New != SpawnAt.end())
    J.Spares = New->second;
  emit(J);
}

/// Whether `Test` mentions the variable or field that `P` starts with.
static bool mentions(const Stmt *Test, const Place &P) {
  if (!Test)
    return false;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Test))
    if (P.R == Place::Root::Variable && Ref->getDecl() == P.Var)
      return true;
  if (const auto *Member = dyn_cast<MemberExpr>(Test))
    for (const Step &S : P.Path)
      if (S.Field && Member->getMemberDecl() == S.Field)
        return true;
  return llvm::any_of(Test->children(), [&](const Stmt *S) { return mentions(S, P); });
}

/// `for (auto *t : {&a, &b}) t->join();`: behind the loop, each that is listed has been joined.
bool Gatherer::joinsListed(const CallExpr *C, const Expr *On, Join J) {
  const Expr *Named = R.strip(On);
  if (const auto *Unary = dyn_cast<UnaryOperator>(Named); Unary && Unary->getOpcode() == UO_Deref)
    Named = R.strip(Unary->getSubExpr()); // (*t).join()
  else if (R.model(Named, FunctionKind::Element) && objectOf(cast<CallExpr>(Named)))
    Named = R.strip(objectOf(cast<CallExpr>(Named))); // t.get().join()
  const auto *Ref = dyn_cast<DeclRefExpr>(Named);
  const CXXForRangeStmt *Loop = nullptr;
  for (const Stmt *Up = Parents->getParent(C); Ref && Up; Up = Parents->getParent(Up))
    if (const auto *Around = dyn_cast<CXXForRangeStmt>(Up);
        Around && Around->getLoopVariable() == Ref->getDecl())
      Loop = Around;
  if (!Loop)
    return false;
  const Expr *Range = Loop->getRangeInit()->IgnoreImplicit();
  if (const auto *Made = dyn_cast<CXXStdInitializerListExpr>(Range))
    Range = Made->getSubExpr()->IgnoreImplicit();
  const auto *List = dyn_cast<InitListExpr>(Range);
  if (!List)
    return false;
  bool Any = false;
  for (const Expr *One : List->inits()) {
    J.Handle = R.isPointerLike(One->getType()) ? R.pointee(One) : Place();
    if (J.Handle.isKnown())
      Deferred.push_back({Loop, J});
    Any |= J.Handle.isKnown();
  }
  return Any;
}

/// Whether the handle was made by an unseen call that starts no thread: the future of a promise or
/// a packaged_task, which waits for whoever keeps that.
bool Gatherer::waitsForUnseen(const Expr *Handle) const {
  const Expr *Made = Handle;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Handle))
    if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl()); V && V->getInit())
      Made = R.strip(V->getInit());
  const auto *C = dyn_cast<CXXMemberCallExpr>(Made);
  return C && C->isPRValue() && handleOf(C->getType()) && !SpawnAt.count(C) && C->getMethodDecl() &&
         !isSeen(C->getMethodDecl(), M);
}

/// Whether everything that `S` assigns to `V` is an iterator into `Range`: `it = all.erase(it)`.
static bool staysIn(const Stmt *S, const VarDecl *V, const Place &Range, const Resolver &R) {
  const Expr *Target = nullptr, *Value = nullptr;
  if (const auto *B = dyn_cast_or_null<BinaryOperator>(S); B && B->getOpcode() == BO_Assign) {
    Target = B->getLHS();
    Value = B->getRHS();
  } else if (const auto *C = dyn_cast_or_null<CXXOperatorCallExpr>(S);
             C && C->getOperator() == OO_Equal && C->getNumArgs() == 2) {
    Target = C->getArg(0);
    Value = C->getArg(1);
  }
  const auto *Named = Target ? dyn_cast<DeclRefExpr>(Target->IgnoreParenImpCasts()) : nullptr;
  if (Named && Named->getDecl() == V) {
    const auto *Call = dyn_cast<CallExpr>(R.strip(Value));
    const Expr *Object = Call ? objectOf(Call) : nullptr;
    if (!Object || !(R.of(Object) == Range))
      return false;
  }
  return !S || llvm::all_of(S->children(),
                            [&](const Stmt *Child) { return staysIn(Child, V, Range, R); });
}

/// `*it` of an iterator that is assigned, but never leaves its container: an element of that.
Place Gatherer::iterated(const Place &P) const {
  bool Through = P.R == Place::Root::Variable && !P.Path.empty() &&
                 P.Path[0].K == Step::Kind::Deref && P.Var->isLocalVarDecl() && P.Var->getInit() &&
                 !P.Var->getType()->isPointerType() && R.isPointerLike(P.Var->getType());
  if (!Through)
    return P;
  Place Element = R.pointee(P.Var->getInit());
  if (!Element.isKnown() || Element.Path.empty() || Element.Path.back().K != Step::Kind::Index)
    return P;
  Place Range = Element;
  Range.Path.pop_back();
  if (!staysIn(F.getBody(), P.Var, Range, R))
    return P;
  return Range.index(std::nullopt).then(llvm::ArrayRef<Step>(P.Path).drop_front());
}

/// Whether something in `S` may end a turn of a loop early, or skip a part of it.
static bool branches(const Stmt *S) {
  return S && (isa<IfStmt, SwitchStmt, BreakStmt, ContinueStmt, GotoStmt, ReturnStmt, CXXTryStmt,
                   AbstractConditionalOperator, ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S) ||
               (isa<BinaryOperator>(S) && cast<BinaryOperator>(S)->isLogicalOp()) ||
               llvm::any_of(S->children(), branches));
}

/// `for (auto &t : threads) t.join();`: `C`, in each turn, on each element of the container.
bool Gatherer::isJoinOfEach(const CallExpr *C, const Stmt *Loop, const Place &Handle) const {
  const auto *For = dyn_cast<CXXForRangeStmt>(Loop);
  if (!For || Handle.Path.empty() || Handle.Path.back().K != Step::Kind::Index ||
      Handle.Path.back().By != For->getLoopVariable() || branches(For->getBody()))
    return false;
  Place Range = Handle;
  Range.Path.pop_back();
  return R.of(For->getRangeInit()) == Range &&
         R.of(objectOf(C) ? objectOf(C) : C->getArg(0)) == Handle;
}

/// `t.join()`, `pthread_join(t, 0)`. A join in a loop over handles, or under a test of the handle
/// (`if (t.joinable())`), holds behind that statement as well: what was not joined was not running.
void Gatherer::joins(const CallExpr *C, const FunctionModel &Model, Join::Kind Kind) {
  const Expr *On = Model.On.K == Slot::Kind::Argument
                       ? (Model.On.Index < C->getNumArgs() ? C->getArg(Model.On.Index) : nullptr)
                       : objectOf(C);
  if (!On)
    return;
  Join J{{}, {}, C->getBeginLoc(), Kind};
  const Expr *Below = R.strip(On);
  if (auto Spawned = SpawnAt.find(Below); Spawned != SpawnAt.end())
    J.Direct = Spawned->second;
  else
    J.Handle = iterated(On->getType()->isPointerType() ? R.pointee(On) : R.of(Below));
  J.Again = Model.Kind == FunctionKind::Await;
  if (joinsListed(C, On, J))
    return;
  for (const Stmt *Up = Parents->getParent(C); Up && J.Handle.isKnown();
       Up = Parents->getParent(Up)) {
    const auto *If = dyn_cast<IfStmt>(Up);
    const auto *While = dyn_cast<WhileStmt>(Up);
    J.Tested |= (If && mentions(If->getCond(), J.Handle)) ||
                (While && mentions(While->getCond(), J.Handle));
  }
  emit(J);
  if (waitsForUnseen(Below))
    emit(Synchronises{J.At});
  if (!J.Handle.isKnown())
    return;
  bool Element =
      llvm::any_of(J.Handle.Path, [](const Step &S) { return S.K == Step::Kind::Index; });
  for (const Stmt *Up = Parents->getParent(C); Up; Up = Parents->getParent(Up)) {
    if (const auto *If = dyn_cast<IfStmt>(Up); If && mentions(If->getCond(), J.Handle))
      Deferred.push_back({If, J});
    if (const auto *Loop = dyn_cast<WhileStmt>(Up); Loop && mentions(Loop->getCond(), J.Handle))
      Deferred.push_back({Loop, J});
    else if (Element && isa<ForStmt, CXXForRangeStmt, WhileStmt>(Up)) {
      Deferred.push_back({Up, J});
      Deferred.back().second.Each = isJoinOfEach(C, Up, J.Handle);
    }
  }
}

} // namespace fearless::check

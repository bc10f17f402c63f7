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
      else if (R.model(Outer, FunctionKind::Move) || R.model(Outer, FunctionKind::Forward) ||
               R.model(Outer, FunctionKind::Share))
        Transparent = true;
      else if (isa<MemberExpr>(Outer)) { // std::async(f).share()
        const auto *Called = dyn_cast_or_null<CXXMemberCallExpr>(Parents->getParent(Outer));
        Transparent = Called && R.model(Called, FunctionKind::Share);
      } else if (const auto *List = dyn_cast<InitListExpr>(Outer))
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
    const Stmt *User = consumer(Value);
    if (const auto *Decls = dyn_cast_or_null<DeclStmt>(User); Decls && Decls->isSingleDecl())
      return StoredIn(Place::variable(cast<VarDecl>(Decls->getSingleDecl())));
    if (User && isa<ReturnStmt>(User)) { // return Session(std::move(t));
      emit(HandleEscapes{Handle, Direct, At, HandleEscapes::Way::Returned});
      return;
    }
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
                H->Discarded == HandleModel::Discard::Defect,
                E->getType()->isVoidType()});
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

} // namespace fearless::check

// Spawns: which call starts a thread, and what crosses into it with the callable.
#include "facts/Gather.h"

using namespace clang;

namespace fearless::check {

static bool isType(const Expr *E, llvm::StringRef Name) {
  QualType T = E->getType().getNonReferenceType();
  if (const auto *Tag = T->getAsTagDecl())
    return modelName(*Tag) == Name;
  return false;
}

/// Emits the spawn when `E` is a modelled one. A constructor that copies or moves a handle is not.
bool Gatherer::spawn(const Expr *E, const FunctionDecl *Callee, llvm::ArrayRef<const Expr *> Args) {
  const SpawnModel *Model = M.spawn(Callee);
  if (!Model)
    return false;
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(Callee))
    if (Constructor->isCopyOrMoveConstructor() || Constructor->isDefaultConstructor() ||
        Args.empty())
      return false;
  if (!Model->Skip.empty() && !Args.empty() && isType(Args[0], Model->Skip)) {
    const auto *Named = dyn_cast<DeclRefExpr>(R.strip(Args[0]));
    if (Named && !Model->Unless.empty() && modelName(*Named->getDecl()) == Model->Unless)
      return false;
    Args = Args.drop_front();
  }
  if (Args.size() <= Model->Callable)
    return false;
  addSpawn(*Model, E, Args, E->getType());
  return true;
}

/// `std::for_each(std::execution::par, ...)`
bool Gatherer::isParallel(llvm::ArrayRef<const Expr *> Args) const {
  return !Args.empty() && M.isParallelPolicy(Args[0]->getType()->getAsCXXRecordDecl());
}

/// A call that runs its callables on several threads; a policy is taken off the arguments.
void Gatherer::parallel(const CallExpr *C, llvm::ArrayRef<const Expr *> &Args) {
  const FunctionDecl *Callee = C->getDirectCallee();
  bool Policy = isParallel(Args), Forks = M.function(Callee, FunctionKind::Fork);
  if (Policy)
    Args = Args.drop_front();
  if (Policy || Forks || M.function(Callee, FunctionKind::Parallel))
    parallel(C, Args, !Forks);
}

/// Each callable of a parallel algorithm runs on several threads (`Many`), or on one of its own,
/// until the call returns.
void Gatherer::parallel(const CallExpr *C, llvm::ArrayRef<const Expr *> Args, bool Many) {
  static const SpawnModel Algorithm{"", 0, {}, "", "", Lifetime::Call, {}};
  std::vector<SpawnId> Started;
  for (const Expr *Arg : Args) {
    const Expr *Below = R.strip(Arg);
    const CXXRecordDecl *Class = Below->getType()->getAsCXXRecordDecl();
    bool Calls = Class && Class->hasDefinition() && !M.type(Class) &&
                 llvm::any_of(Class->methods(), [](const CXXMethodDecl *Method) {
                   return Method->getOverloadedOperator() == OO_Call;
                 });
    if (!Calls && !(Class && Class->isLambda()) && !Below->getType()->isFunctionType() &&
        !Below->getType()->isFunctionPointerType())
      continue;
    Spawn S;
    S.Model = &Algorithm;
    S.At = C->getBeginLoc();
    S.CallableAt = Arg->getBeginLoc();
    S.Many = Many;
    S.Indexed = Many && Args[0]->getType()->isIntegerType();
    S.Callable = Below->getType();
    callable(S, Arg, {});
    SpawnId Id{static_cast<unsigned>(Out.Spawns.size())};
    Out.Spawns.push_back(std::move(S));
    emit(SpawnFact{Id});
    if (Many)
      emit(Join{{}, Id, C->getEndLoc()}); // one callable after the other
    else
      Started.push_back(Id);
  }
  for (SpawnId Id : Started)
    emit(Join{{}, Id, C->getEndLoc()});
}

/// `threads.emplace_back(f, x)`, `std::make_unique<std::thread>(f)`: constructs a handle in place.
bool Gatherer::emplaceSpawn(const CallExpr *C) {
  const FunctionDecl *Callee = C->getDirectCallee();
  if (!M.function(Callee, FunctionKind::Emplace) || C->getNumArgs() == 0)
    return false;
  const TemplateArgumentList *Types = nullptr;
  if (const auto *Method = dyn_cast<CXXMethodDecl>(Callee)) {
    if (const auto *Of = dyn_cast<ClassTemplateSpecializationDecl>(Method->getParent()))
      Types = &Of->getTemplateArgs();
  } else {
    Types = Callee->getTemplateSpecializationArgs();
  }
  if (!Types || Types->size() == 0 || Types->get(0).getKind() != TemplateArgument::Type)
    return false;
  QualType Element = Types->get(0).getAsType();
  const CXXRecordDecl *D = Element->getAsCXXRecordDecl();
  if (!D || !M.handle(D))
    return false;
  const SpawnModel *Model = M.spawn(modelName(*D) + "::" + D->getNameAsString());
  QualType First = C->getArg(0)->getType().getNonReferenceType();
  if (!Model || First->getAsCXXRecordDecl() == D)
    return false;
  addSpawn(*Model, C, {C->getArgs(), C->getNumArgs()}, Element);
  return true;
}

void Gatherer::addSpawn(const SpawnModel &Model, const Expr *E, llvm::ArrayRef<const Expr *> Args,
                        QualType HandleType) {
  SpawnId Id{static_cast<unsigned>(Out.Spawns.size())};
  SpawnAt[E] = Id;
  Spawn S;
  S.Model = &Model;
  S.At = E->getBeginLoc();
  S.CallableAt = Args[Model.Callable]->getBeginLoc();
  S.Callable = R.strip(Args[Model.Callable])->getType();
  bool Handle = Model.Life == Lifetime::Handle ||
                (Model.Life == Lifetime::Scope && handleOf(HandleType)); // may be joined early
  if (Handle)
    S.HandleType = HandleType;
  llvm::ArrayRef<const Expr *> Rest;
  if (Model.Arguments && *Model.Arguments < Args.size())
    Rest = Args.drop_front(*Model.Arguments);
  callable(S, Args[Model.Callable], Rest);
  Crossing Self = crossing(Args[Model.Callable], Crossing::Source::Callable);
  if (Self.K == Crossing::Kind::Move) // std::thread(std::move(work))
    movedAway(Self.What, Self.At, false);
  std::vector<Place> Gone;
  for (const Crossing &C : S.Crossings) {
    if (llvm::any_of(Gone, [&](const Place &P) { return overlaps(P, C.What); }))
      access(C.What, Use::Read, C.At); // [text = std::move(text), copy = text]
    if (C.K != Crossing::Kind::Move || !C.What.isKnown())
      continue;
    if (C.From == Crossing::Source::Argument) // a capture's initialiser is seen where it stands
      movedAway(C.What, C.At, false);
    emit(Departs{C.What, C.At, Id});
    Gone.push_back(C.What);
  }
  for (const Crossing &C : S.Inner)
    if (C.K == Crossing::Kind::Move)
      emit(Departs{C.What, C.At, Id});
  if (Self.K == Crossing::Kind::Move && Self.What.isKnown())
    emit(Departs{Self.What, Self.At, Id});
  if (Model.Life == Lifetime::Handle && Model.Handle.K == Slot::Kind::Argument &&
      Model.Handle.Index < Args.size())
    S.Handle = R.pointee(Args[Model.Handle.Index]);
  Out.Spawns.push_back(std::move(S));
  emit(SpawnFact{Id});
  if (Model.Handle.K == Slot::Kind::Argument)
    failsOnBranch(E, true, Join{{}, Id, E->getBeginLoc()});
  if (Model.Life == Lifetime::Call)
    emit(Join{{}, Id, E->getEndLoc()});
  else if (Handle && Model.Handle.K != Slot::Kind::Argument)
    settleHandle(Id, E);
}

static std::string sourceName(const Place &P) { return P.isKnown() ? spelled(P) : ""; }

/// Whether a value is moved out of its place on the way: a std::move of what is not const, into a
/// type that can be moved from.
bool Gatherer::isMove(const Expr *E) const {
  while (true) {
    E = E->IgnoreParens();
    if (R.model(E, FunctionKind::Move))
      return !cast<CallExpr>(E)->getArg(0)->getType().isConstQualified();
    if (const auto *Cast = dyn_cast<CastExpr>(E))
      E = Cast->getSubExpr();
    else if (const auto *Full = dyn_cast<FullExpr>(E))
      E = Full->getSubExpr();
    else if (const auto *T = dyn_cast<MaterializeTemporaryExpr>(E))
      E = T->getSubExpr();
    else if (const auto *B = dyn_cast<CXXBindTemporaryExpr>(E))
      E = B->getSubExpr();
    else if (const auto *C = dyn_cast<CXXConstructExpr>(E);
             C && C->getNumArgs() == 1 && C->getConstructor()->isMoveConstructor())
      E = C->getArg(0);
    else
      return false;
  }
}

/// How the value of an argument or a capture's initialiser crosses.
Crossing Gatherer::crossing(const Expr *E, Crossing::Source From) {
  const Expr *Below = R.strip(E);
  Crossing C{Crossing::Kind::Copy, From, {}, Below->getType().getNonReferenceType(), nullptr, "",
             E->getBeginLoc()};
  if (R.model(Below, FunctionKind::Borrow) || R.model(Below, FunctionKind::BorrowRead)) {
    bool Reads = R.model(Below, FunctionKind::BorrowRead) != nullptr;
    const Expr *Target = cast<CallExpr>(Below)->getArg(0);
    QualType T = Target->getType();
    C.K = Below->getType()->isPointerType() ? Crossing::Kind::Pointer : Crossing::Kind::Reference;
    C.What = R.of(Target);
    C.Type = C.K == Crossing::Kind::Pointer ? Below->getType()
                                            : Ctx.getLValueReferenceType(Reads ? T.withConst() : T);
  } else if (isa<CXXThisExpr>(Below)) {
    C.K = Crossing::Kind::This;
    C.What = Place::object();
  } else if (R.isPointerLike(Below->getType())) {
    C.K = Crossing::Kind::Pointer;
    C.What = R.pointee(Below);
    C.Type = C.Type.getUnqualifiedType();
  } else if (Below->getType()->isArrayType()) { // an array argument decays to a pointer
    C.K = Crossing::Kind::Pointer;
    C.What = R.pointee(Below);
    C.Type = Ctx.getArrayDecayedType(Below->getType());
  } else {
    C.What = R.of(Below);
    C.Type = C.Type.getUnqualifiedType();
    if (isMove(E))
      C.K = Crossing::Kind::Move;
  }
  C.Name = sourceName(C.What);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Below))
    C.Name = Ref->getDecl()->getNameAsString();
  return C;
}

/// A lambda's captures, from its type alone, so that a closure that arrives through a template
/// parameter is read as well as one written in place.
/// `Made` is the expression that yields the closure, where it is known.
void Gatherer::closure(Spawn &S, const CXXRecordDecl *Closure, const Expr *Made) {
  S.Closure = Closure;
  S.Body = Closure->getLambdaCallOperator();
  if (const CXXMethodDecl *Generic = Closure->getLambdaCallOperator();
      const FunctionTemplateDecl *Template =
          Generic ? Generic->getDescribedFunctionTemplate() : nullptr)
    for (const FunctionDecl *Made : Template->specializations())
      if (Made->hasBody())
        S.Body = Made;
  for (const auto &[Capture, Field] : llvm::zip(Closure->captures(), Closure->fields())) {
    auto From =
        Capture.isImplicit() ? Crossing::Source::ImplicitCapture : Crossing::Source::Capture;
    if (Capture.capturesThis()) {
      bool Copies = Capture.getCaptureKind() == LCK_StarThis;
      QualType T =
          Field->getType()->isPointerType() ? Field->getType()->getPointeeType() : Field->getType();
      S.Crossings.push_back({Copies ? Crossing::Kind::Copy : Crossing::Kind::This, From,
                             Place::object(), T, nullptr, Copies ? "*this" : "this",
                             Capture.getLocation()});
      S.Object = Place::object();
      continue;
    }
    if (!Capture.capturesVariable())
      continue;
    const ValueDecl *V = Capture.getCapturedVar();
    const auto *Var = dyn_cast<VarDecl>(V);
    Crossing C{Crossing::Kind::Copy, From, {}, V->getType(), V, V->getNameAsString(),
               Capture.getLocation()};
    if (Var && Var->isInitCapture() && Var->getInit() &&
        !Var->getInit()->isInstantiationDependent()) {
      if (Var->getType()->isReferenceType()) {
        C.K = Crossing::Kind::Reference;
        C.What = R.of(Var->getInit());
      } else {
        C = crossing(Var->getInit(), From);
        C.At = Capture.getLocation();
        if (C.Name.empty())
          C.Name = V->getNameAsString();
        C.Inside = V;
        C.Type = V->getType();
        inner(S, C, Var->getInit());
        movesInside(S, C, Var->getInit());
      }
    } else {
      QualType T = V->getType();
      Place P = Var ? Place::variable(Var) : Place();
      if (const auto *Part = dyn_cast<BindingDecl>(V))
        P = R.binding(Part);
      if (Capture.getCaptureKind() == LCK_ByRef) {
        C.K = Crossing::Kind::Reference;
        C.Type = Ctx.getLValueReferenceType(T.getNonReferenceType());
        C.What = Var ? R.variable(Var) : P;
        if (Var && C.What == Place::variable(Var) && !R.isPointerLike(T))
          inner(S, C, Var->getInit());
      } else if (R.isPointerLike(T)) {
        C.K = Crossing::Kind::Pointer;
        C.Type = T.getNonReferenceType();
        C.What = R.pointeeOf(Var ? R.variable(Var) : P, T);
      } else {
        C.Type = T.getNonReferenceType();
        C.What = Var ? R.variable(Var) : P;
        inner(S, C, Var ? Var->getInit() : nullptr);
      }
      if (Var && isa<ParmVarDecl>(Var) && Var->getDeclContext() != &F) // auto f = adder(total);
        if (Place Outside = parameterAt(Made, Var); Outside.R != Place::Root::Unknown) {
          C.What = Outside;
          C.At = Made->getBeginLoc();
        }
    }
    S.Crossings.push_back(std::move(C));
  }
}

/// `std::thread(Worker{n})`, `Worker w(n); std::thread(w)`: the object crosses as a value, and what
/// its reference and pointer fields look at is borrowed.
void Gatherer::functionObject(Spawn &S, const Expr *E) {
  Crossing Object = crossing(E, Crossing::Source::Callable);
  const CXXRecordDecl *Class = Object.Type.getNonReferenceType()->getAsCXXRecordDecl();
  if (Class && Class->hasDefinition())
    for (const CXXMethodDecl *Method : Class->methods())
      if (Method->getOverloadedOperator() == OO_Call && !Method->isDependentContext())
        S.Body = Method;
  S.Synchronises = M.function(S.Body, FunctionKind::Synchronise) != nullptr;
  if (Object.K == Crossing::Kind::Reference && S.Body) { // std::thread(std::ref(worker))
    S.Object = Object.What;
    S.Crossings.push_back(std::move(Object));
    return;
  }
  const Expr *Below = R.strip(E);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Below))
    if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl()))
      if (const Expr *Init = V->getInit())
        Below = R.strip(Init);
  S.Crossings.push_back(std::move(Object));
  borrowedFields(S, Below);
}

/// The field that a constructor, or that of a base, initialises with its parameter `Index`:
/// `Worker(int &n) : Base(n) {}`, `Base(int &n) : total_(n) {}`. Null when none does.
const FieldDecl *Gatherer::fieldFor(const CXXConstructorDecl *Constructor, unsigned Index) const {
  const FunctionDecl *Definition = nullptr;
  if (!Constructor->hasBody(Definition) || Index >= Definition->getNumParams())
    return nullptr;
  auto IsParameter = [&](const Expr *E) {
    const auto *Ref = dyn_cast<DeclRefExpr>(R.strip(E));
    return Ref && Ref->getDecl() == Definition->getParamDecl(Index);
  };
  for (const CXXCtorInitializer *Init : cast<CXXConstructorDecl>(Definition)->inits()) {
    if (!Init->getInit())
      continue;
    if (Init->isAnyMemberInitializer() && IsParameter(Init->getInit()))
      return Init->getAnyMember();
    const auto *Base = dyn_cast<CXXConstructExpr>(Init->getInit()->IgnoreImplicit());
    if (!Base || Init->isAnyMemberInitializer())
      continue;
    for (unsigned I = 0; I < Base->getNumArgs(); ++I)
      if (IsParameter(Base->getArg(I)))
        return fieldFor(Base->getConstructor(), I);
  }
  return nullptr;
}

void Gatherer::borrowedFields(Spawn &S, const Expr *Init) {
  auto Add = [&](const Expr *E, QualType T, const FieldDecl *Field) {
    if (!T->isReferenceType() && !R.isPointerLike(T))
      return;
    Place P = T->isReferenceType() ? R.of(E) : R.pointee(E);
    if (!P.isKnown() || (T->isReferenceType() && E->isXValue()))
      return;
    const auto *Ref = dyn_cast<DeclRefExpr>(R.strip(E));
    S.Crossings.push_back(
        {T->isReferenceType() ? Crossing::Kind::Reference : Crossing::Kind::Pointer,
         Crossing::Source::Callable, P, T, Field,
         Ref ? Ref->getDecl()->getNameAsString() : sourceName(P), E->getBeginLoc()});
  };
  if (const auto *List = dyn_cast<InitListExpr>(Init)) {
    if (const auto *Class = List->getType()->getAsCXXRecordDecl()) {
      unsigned I = 0;
      for (const FieldDecl *Field : Class->fields())
        if (I < List->getNumInits())
          Add(List->getInit(I++), Field->getType(), Field);
    }
  } else if (const auto *C = dyn_cast<CXXConstructExpr>(Init)) {
    const CXXConstructorDecl *Constructor = C->getConstructor();
    for (unsigned I = 0; I < C->getNumArgs() && I < Constructor->getNumParams(); ++I) {
      const ParmVarDecl *Parameter = Constructor->getParamDecl(I);
      const FieldDecl *Into = fieldFor(Constructor, I);
      QualType T = Parameter->getType();
      if (Into)
        Add(C->getArg(I), Into->getType(), Into);
      else if (!T->isReferenceType() || !T->getPointeeType().isConstQualified())
        Add(C->getArg(I), T, nullptr);
    }
  }
}

} // namespace fearless::check

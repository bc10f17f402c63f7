// Callables: what a thread runs, and the closures that called functions get.
#include "facts/Gather.h"

using namespace clang;

namespace fearless::check {

/// `std::function<void()> f = [&] {...};`: erased, but what it holds is known here.
const CXXRecordDecl *Gatherer::heldClosure(const Expr *E) const {
  const auto *Ref = dyn_cast<DeclRefExpr>(R.strip(E));
  const auto *Stored = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  const CXXRecordDecl *Class = Stored ? Stored->getType()->getAsCXXRecordDecl() : nullptr;
  const TypeModel *Known = Class ? M.type(Class) : nullptr;
  bool Erases = Known && (Known->Kind == TypeKind::Erased || Known->Kind == TypeKind::SendErased);
  if (!Erases || !Stored->getInit())
    return nullptr;
  const Expr *Held = R.strip(Stored->getInit());
  if (const auto *C = dyn_cast<CXXConstructExpr>(Held); C && C->getNumArgs() == 1)
    Held = R.strip(C->getArg(0));
  const CXXRecordDecl *Closure = Held->getType()->getAsCXXRecordDecl();
  return Closure && Closure->isLambda() ? Closure : nullptr;
}

/// The closure that an argument is, or holds inside a std::function: the expression that names or
/// makes it. Null for anything else.
const Expr *Gatherer::closureIn(const Expr *Arg) const {
  const Expr *Below = R.strip(Arg);
  if (const auto *C = dyn_cast<CXXConstructExpr>(Below); C && C->getNumArgs() >= 1) {
    const TypeModel *Known = M.type(C->getType()->getAsCXXRecordDecl());
    if (!Known || (Known->Kind != TypeKind::Erased && Known->Kind != TypeKind::SendErased))
      return nullptr;
    Below = R.strip(C->getArg(0));
  }
  const CXXRecordDecl *Class = Below->getType()->getAsCXXRecordDecl();
  return Class && (Class->isLambda() || heldClosure(Below)) ? Below : nullptr;
}

/// A closure that a called function gets, as it is or inside a std::function.
void Gatherer::handedClosure(Call &To, unsigned Index, const Expr *Arg) {
  const Expr *Below = closureIn(Arg);
  if (!Below)
    return;
  Spawn S;
  S.Model = nullptr;
  S.At = S.CallableAt = Arg->getBeginLoc();
  callable(S, Below, {});
  To.Handed.push_back({Index, static_cast<unsigned>(Out.Handed.size())});
  Out.Handed.push_back(std::move(S));
}

/// `queue_.push_back(std::move(job))`, `job_ = std::move(job)`: a parameter's value outlives the
/// call.
void Gatherer::keeps(const Expr *Value, const Place &Into, bool Channel) {
  Value = R.strip(Value);
  if (const auto *C = dyn_cast<CXXConstructExpr>(Value); C && C->getNumArgs() == 1)
    Value = R.strip(C->getArg(0)); // std::function<void()>(std::move(job))
  const auto *Ref = dyn_cast<DeclRefExpr>(Value);
  const auto *Parameter = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  bool Outside = Into.R == Place::Root::Variable && Into.Var->getDeclContext() != &F &&
                 isa<CXXMethodDecl>(F) && cast<CXXMethodDecl>(F).getParent()->isLambda();
  bool Outlives = Into.isKnown() && (Outside || storageOf(Into) != Storage::Frame);
  if (Parameter && Outlives && Parameter->getType().getNonReferenceType()->getAsCXXRecordDecl())
    emit(Keeps{Place::variable(Parameter), Into, Channel});
  const auto *Address = dyn_cast<UnaryOperator>(Value); // `leaked = &value;` of a reference
  Place Target =
      Address && Address->getOpcode() == UO_AddrOf ? R.of(Address->getSubExpr()) : Place();
  if (Outlives && Target.R == Place::Root::Variable && isa<ParmVarDecl>(Target.Var) &&
      Target.Var->getType()->isReferenceType())
    emit(Keeps{Target, Into});
}

/// Whether a call of such an object orders its thread against others: a packaged_task's future.
static bool ordersWhenCalled(const CXXRecordDecl &Class, const Models &M) {
  return Class.hasDefinition() && llvm::any_of(Class.methods(), [&](const CXXMethodDecl *Method) {
           return Method->getOverloadedOperator() == OO_Call &&
                  M.function(Method, FunctionKind::Synchronise);
         });
}

/// What the thread runs, and with what.
void Gatherer::callable(Spawn &S, const Expr *E, llvm::ArrayRef<const Expr *> Args) {
  const Expr *Below = R.strip(E);
  if (const auto *Named = dyn_cast<DeclRefExpr>(Below)) // auto job = std::bind(f, std::ref(x));
    if (const auto *V = dyn_cast<VarDecl>(Named->getDecl());
        V && V->getInit() && !R.isReassigned(V) &&
        R.model(R.strip(V->getInit()), FunctionKind::Bind))
      Below = R.strip(V->getInit());
  if (R.model(Below, FunctionKind::Bind)) {
    S.Callable = {}; // judged by what is bound
    const auto *Bind = cast<CallExpr>(Below);
    llvm::ArrayRef<const Expr *> Bound(Bind->getArgs(), Bind->getNumArgs());
    if (!Bound.empty())
      return callable(S, Bound[0], Bound.drop_front());
  }
  if (const auto *Unary = dyn_cast<UnaryOperator>(Below); Unary && Unary->getOpcode() == UO_AddrOf)
    Below = Unary->getSubExpr()->IgnoreParens();
  const auto *Ref = dyn_cast<DeclRefExpr>(Below);
  if (Ref && isa<CXXMethodDecl>(Ref->getDecl()) && !cast<CXXMethodDecl>(Ref->getDecl())->isStatic())
    return member(S, cast<CXXMethodDecl>(Ref->getDecl()), Args);
  if (Ref && isa<FunctionDecl>(Ref->getDecl()))
    S.Body = cast<FunctionDecl>(Ref->getDecl());

  const CXXRecordDecl *Class = Below->getType()->getAsCXXRecordDecl();
  if (Class && Class->isLambda()) {
    const Expr *Made = Below;
    if (const auto *Stored = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr)
      Made = Stored->getInit() ? R.strip(Stored->getInit()) : Made;
    closure(S, Class, Made);
    if (const auto *Lambda = dyn_cast<LambdaExpr>(Made)) {
      S.Mutable = Lambda->isMutable();
      if (Lambda->getCaptureDefault() == LCD_ByRef)
        S.DefaultCapture = Lambda->getCaptureDefaultLoc();
    }
  } else if (const CXXRecordDecl *Held = heldClosure(Below)) {
    S.Callable = {};
    S.Synchronises = Class && ordersWhenCalled(*Class, M);
    closure(S, Held, nullptr);
  } else if (Class) {
    functionObject(S, E);
  }
  for (unsigned I = 0; I < Args.size(); ++I) {
    Crossing C = crossing(Args[I], Crossing::Source::Argument);
    if (S.Body && I < S.Body->getNumParams())
      C.Inside = S.Body->getParamDecl(I);
    if (C.K == Crossing::Kind::Copy || C.K == Crossing::Kind::Move)
      inner(S, C, Args[I]);
    movesInside(S, C, Args[I]);
    S.Crossings.push_back(std::move(C));
  }
}

/// `std::thread(&C::run, this, x)`: the first argument is the object.
void Gatherer::member(Spawn &S, const CXXMethodDecl *Method, llvm::ArrayRef<const Expr *> Args) {
  S.Body = Method;
  for (unsigned I = 0; I < Args.size(); ++I) {
    Crossing C = crossing(Args[I], Crossing::Source::Argument);
    if (I == 0) {
      S.Object = C.What;
      if (R.ownerKind(C.Type))
        S.Object = C.What.deref(*R.ownerKind(C.Type));
      if (isa<CXXThisExpr>(R.strip(Args[I])))
        C.K = Crossing::Kind::This;
    } else if (I - 1 < Method->getNumParams()) {
      C.Inside = Method->getParamDecl(I - 1);
    }
    S.Crossings.push_back(std::move(C));
  }
}

// ---- calls that may mean several functions

/// More than these are not followed: nothing could be said of them all.
static constexpr unsigned MostCandidates = 8;

/// The functions that an expression may stand for: named in it, or in the initialiser of a variable
/// that is never assigned.
void Gatherer::candidates(const Stmt *S, unsigned Depth,
                          llvm::SmallPtrSetImpl<const FunctionDecl *> &Found) const {
  if (!S || Depth > 6)
    return;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S)) {
    if (const auto *Named = dyn_cast<FunctionDecl>(Ref->getDecl()))
      Found.insert(Named);
    const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    bool Fixed = V && (V->getType().isConstQualified() || V->isConstexpr() ||
                       (V->isLocalVarDecl() && !V->hasGlobalStorage() && !R.isReassigned(V)));
    if (Fixed)
      candidates(V->getAnyInitializer(), Depth + 1, Found);
  }
  for (const Stmt *Child : S->children())
    candidates(Child, Depth, Found);
}

/// `command()` through a pointer: only what it does to globals is known, whichever it is.
void Gatherer::indirectCall(const CallExpr *C) {
  llvm::SmallPtrSet<const FunctionDecl *, 4> Found;
  candidates(C->getCallee(), 0, Found);
  if (Found.size() > MostCandidates)
    return;
  for (const FunctionDecl *Each : Found)
    if (isSeen(Each, M)) {
      Call Made{Each, {}, {}, C->getBeginLoc()};
      Made.Perhaps = true;
      emit(std::move(Made));
    }
}

/// A virtual call may run any override that this unit has.
void Gatherer::overriders(const CXXMethodDecl *Method, SourceLocation At) {
  auto Known = Overriders.find(Method->getCanonicalDecl());
  if (Known == Overriders.end() || Known->second.size() > MostCandidates)
    return;
  for (const CXXMethodDecl *Each : Known->second)
    if (isSeen(Each, M)) {
      Call Made{Each, {}, {}, At};
      Made.Perhaps = true;
      emit(std::move(Made));
    }
}

// ---- values that must be Send, without a thread

static const SpawnModel Demanded{"", 0, {}, "", "", Lifetime::Call, {}};

/// `Value` must be Send where it stands: it is judged as if a thread got it.
void Gatherer::demand(const Expr *Value, SourceLocation At) {
  Spawn S;
  S.Model = &Demanded;
  S.At = At;
  S.Demand = true;
  S.CallableAt = Value->getBeginLoc();
  const CXXRecordDecl *Class = R.strip(Value)->getType()->getAsCXXRecordDecl();
  if (Class && Class->isLambda())
    callable(S, Value, {});
  else
    S.Crossings.push_back(crossing(Value, Crossing::Source::Argument));
  Out.Spawns.push_back(std::move(S));
}

/// The parameter of the template that is the type of a function's parameter, past references and
/// const.
static const TemplateTypeParmDecl *typeParameter(const FunctionTemplateDecl &Template, QualType T) {
  if (const auto *Pack = T->getAs<PackExpansionType>())
    T = Pack->getPattern();
  const TemplateParameterList &All = *Template.getTemplateParameters();
  const auto *Named = T.getNonReferenceType()->getAs<TemplateTypeParmType>();
  if (!Named || Named->getDepth() != All.getDepth())
    return nullptr;
  return dyn_cast<TemplateTypeParmDecl>(All.getParam(Named->getIndex()));
}

/// `template <fearless::Send F> void post(F job);`, `template <fearless::Send T> class Outbox;`
void Gatherer::demands(const FunctionDecl *Callee, llvm::ArrayRef<const Expr *> Args,
                       SourceLocation At) {
  if (M.isOpaque(*Callee))
    return;
  if (const FunctionTemplateDecl *Template = Callee->getPrimaryTemplate()) {
    llvm::ArrayRef<ParmVarDecl *> Parameters = Template->getTemplatedDecl()->parameters();
    for (unsigned I = 0; I < Args.size() && !Parameters.empty(); ++I) {
      const ParmVarDecl *P = Parameters[std::min<size_t>(I, Parameters.size() - 1)];
      const TemplateTypeParmDecl *T = typeParameter(*Template, P->getType());
      if (T && M.demandsSend(*Template, *T))
        demand(Args[I], At);
    }
  }
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(Callee);
  const auto *Made =
      Constructor ? dyn_cast<ClassTemplateSpecializationDecl>(Constructor->getParent()) : nullptr;
  if (!Made || Constructor->isCopyOrMoveConstructor())
    return;
  const ClassTemplateDecl *Template = Made->getSpecializedTemplate();
  for (unsigned I = 0; I < Made->getTemplateArgs().size(); ++I) {
    const auto *T = dyn_cast<TemplateTypeParmDecl>(Template->getTemplateParameters()->getParam(I));
    const TemplateArgument &Given = Made->getTemplateArgs()[I];
    if (!T || Given.getKind() != TemplateArgument::Type || !M.demandsSend(*Template, *T))
      continue;
    Spawn S;
    S.Model = &Demanded;
    S.At = S.CallableAt = At;
    S.Demand = true;
    S.Crossings.push_back(
        {Crossing::Kind::Copy, Crossing::Source::Argument, {}, Given.getAsType(), nullptr, "", At});
    Out.Spawns.push_back(std::move(S));
  }
}

} // namespace fearless::check

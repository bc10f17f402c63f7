// Looks models up by name and by declaration. Asked for every call expression of a unit, so a
// declaration whose last name component no model uses is answered without building a string.
#include "model/Models.h"
#include "support/ClangVersions.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"

namespace fearless::check {

namespace {
struct BuiltinModel {
  llvm::StringLiteral Name;
  llvm::StringLiteral Text;
};
constexpr BuiltinModel BuiltinModels[] = {
#include "BuiltinModels.inc"
};

llvm::StringRef lastComponent(llvm::StringRef Name) {
  // `std::atomic::operator int` has no further `::` behind its last component either.
  size_t At = Name.rfind("::");
  return At == llvm::StringRef::npos ? Name : Name.substr(At + 2);
}

/// The unqualified name as models spell it. Plain identifiers cost nothing; operators and
/// destructors are spelled into `Buffer`.
llvm::StringRef unqualifiedName(const clang::NamedDecl &D, llvm::SmallVectorImpl<char> &Buffer) {
  if (const clang::IdentifierInfo *Id = D.getIdentifier())
    return Id->getName();
  if (const auto *Ctor = llvm::dyn_cast<clang::CXXConstructorDecl>(&D))
    return Ctor->getParent()->getName();
  // `typedef union {...} pthread_mutex_t;`: C names its types with typedefs.
  if (const auto *Tag = llvm::dyn_cast<clang::TagDecl>(&D)) {
    const clang::TypedefNameDecl *Name = Tag->getTypedefNameForAnonDecl();
    return Name ? Name->getName() : llvm::StringRef();
  }
  if (clang::OverloadedOperatorKind Op = D.getDeclName().getCXXOverloadedOperator())
    return (llvm::Twine("operator") + clang::getOperatorSpelling(Op)).toStringRef(Buffer);
  llvm::raw_svector_ostream(Buffer) << D.getDeclName();
  return llvm::StringRef(Buffer.data(), Buffer.size());
}
} // namespace

std::string modelName(const clang::NamedDecl &D) {
  llvm::SmallVector<std::string, 4> Parts;
  llvm::SmallString<32> Buffer;
  Parts.push_back(unqualifiedName(D, Buffer).str());
  for (const clang::DeclContext *C = D.getDeclContext(); C; C = C->getParent()) {
    const auto *Named = llvm::dyn_cast<clang::NamedDecl>(C);
    if (!Named)
      continue; // extern "C", export, the translation unit
    if (const auto *N = llvm::dyn_cast<clang::NamespaceDecl>(C))
      if (N->isInline())
        continue;
    Buffer.clear();
    Parts.push_back(unqualifiedName(*Named, Buffer).str());
  }
  return llvm::join(llvm::reverse(Parts), "::");
}

void Models::remember(llvm::StringRef Name) { LastNames.insert(lastComponent(Name)); }

bool Models::mayKnow(const clang::NamedDecl *D) const {
  if (!D)
    return false;
  llvm::SmallString<32> Buffer;
  return LastNames.contains(unqualifiedName(*D, Buffer));
}

void Models::add(Model M) {
  for (SpawnModel &S : M.Spawns) {
    remember(S.Function);
    std::string Name = S.Function;
    Spawns[Name] = std::move(S);
  }
  for (FunctionModel &F : M.Functions) {
    remember(F.Function);
    std::vector<FunctionModel> &Known = Functions[F.Function];
    // One call may have a role twice (`std::swap` moves arguments 0 and 1): told by the slot.
    auto At = llvm::find_if(Known, [&](const FunctionModel &K) {
      return K.Kind == F.Kind && K.On.K == F.On.K && K.On.Index == F.On.Index;
    });
    if (At != Known.end())
      *At = std::move(F);
    else
      Known.push_back(std::move(F));
  }
  for (TypeModel &T : M.Types) {
    remember(T.Type);
    std::string Name = T.Type;
    Types[Name] = std::move(T);
  }
  for (HandleModel &H : M.Handles) {
    remember(H.Type);
    std::string Name = H.Type;
    Handles[Name] = std::move(H);
  }
  llvm::append_range(Lockables, M.Lockables);
  LockAsserts.insert(M.LockAsserts.begin(), M.LockAsserts.end());
  Opaque.insert(M.Opaque.begin(), M.Opaque.end());
  UnlockedTags.insert(M.UnlockedTags.begin(), M.UnlockedTags.end());
  TryingTags.insert(M.TryingTags.begin(), M.TryingTags.end());
  AdoptingTags.insert(M.AdoptingTags.begin(), M.AdoptingTags.end());
  Spellings.insert(Spellings.end(), M.Spellings.begin(), M.Spellings.end());
  Demands.insert(M.Demands.begin(), M.Demands.end());
  Policies.insert(M.Policies.begin(), M.Policies.end());
  for (const ObjectModel &O : M.Objects) {
    remember(O.Object);
    Objects.insert(O.Object);
  }
}

static bool hasMember(const clang::CXXRecordDecl *D, llvm::StringRef Name) {
  for (const clang::CXXMethodDecl *Method : D->methods())
    if (Method->getIdentifier() && Method->getName() == Name)
      return true;
  for (const clang::CXXBaseSpecifier &Base : D->bases())
    if (const clang::CXXRecordDecl *B = Base.getType()->getAsCXXRecordDecl())
      if (B->hasDefinition() && hasMember(B->getDefinition(), Name))
        return true;
  return false;
}

bool Models::isLockable(const clang::CXXRecordDecl *D) const {
  if (!D || !D->hasDefinition())
    return false;
  return llvm::any_of(Lockables, [&](const LockableModel &L) {
    return hasMember(D->getDefinition(), L.Acquire) && hasMember(D->getDefinition(), L.Release);
  });
}

bool Models::isLock(const clang::CXXRecordDecl *D) const {
  const TypeModel *Known = D ? type(D) : nullptr;
  return D && ((Known && Known->Kind == TypeKind::Lock) || isLockable(D) ||
               D->hasAttr<clang::CapabilityAttr>());
}

std::optional<LockEffect> Models::lockEffect(const clang::FunctionDecl *F) const {
  const auto *Method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(F);
  if (!Method || !Method->getIdentifier())
    return std::nullopt;
  llvm::StringRef Name = Method->getName();
  std::optional<LockEffect> Effect;
  for (const LockableModel &L : Lockables)
    if (Name == L.Acquire || Name == L.Release)
      Effect = {Name == L.Acquire ? FunctionKind::Acquire : FunctionKind::Release, L.Shared};
  if (LockAsserts.contains(Name))
    Effect = {FunctionKind::Acquire, false, /*Asserts=*/true};
  return Effect && isLockable(Method->getParent()) ? Effect : std::nullopt;
}

static bool isOneOf(const llvm::StringSet<> &Names, const clang::CXXRecordDecl *D) {
  return D && !Names.empty() && Names.contains(modelName(*D));
}

bool Models::isUnlockedTag(const clang::CXXRecordDecl *D) const { return isOneOf(UnlockedTags, D); }
bool Models::isTryingTag(const clang::CXXRecordDecl *D) const { return isOneOf(TryingTags, D); }
bool Models::isAdoptingTag(const clang::CXXRecordDecl *D) const { return isOneOf(AdoptingTags, D); }

bool Models::isParallelPolicy(const clang::CXXRecordDecl *D) const { return isOneOf(Policies, D); }

/// Whether a constraint, or a part of a conjunction, is one of `Concepts` applied to `P`.
static bool asksFor(const clang::Expr *E, const clang::TemplateTypeParmDecl &P,
                    const llvm::StringSet<> &Concepts) {
  E = E->IgnoreParenImpCasts();
  if (const auto *Both = llvm::dyn_cast<clang::BinaryOperator>(E))
    return Both->getOpcode() == clang::BO_LAnd &&
           (asksFor(Both->getLHS(), P, Concepts) || asksFor(Both->getRHS(), P, Concepts));
  const auto *Fold = llvm::dyn_cast<clang::CXXFoldExpr>(E); // template <Send... Ts>
  if (Fold)
    return asksFor(Fold->getPattern(), P, Concepts);
  const auto *Is = llvm::dyn_cast<clang::ConceptSpecializationExpr>(E);
  if (!Is || !Is->getNamedConcept() || !Concepts.contains(modelName(*Is->getNamedConcept())))
    return false;
  const clang::ASTTemplateArgumentListInfo *Written = Is->getTemplateArgsAsWritten();
  if (!Written || Written->arguments().empty())
    return false;
  const clang::TemplateArgument &First = Written->arguments()[0].getArgument();
  if (First.getKind() != clang::TemplateArgument::Type)
    return false;
  const auto *Named = First.getAsType()->getAs<clang::TemplateTypeParmType>();
  return Named && Named->getDepth() == P.getDepth() && Named->getIndex() == P.getIndex();
}

bool Models::demandsSend(const clang::TemplateDecl &T, const clang::TemplateTypeParmDecl &P) const {
  if (Demands.empty())
    return false;
  return llvm::any_of(constraintsOf(T),
                      [&](const clang::Expr *C) { return asksFor(C, P, Demands); });
}

bool Models::isOpaque(const clang::Decl &D) const {
  const clang::DeclContext *C = D.getDeclContext();
  while (C && !C->isNamespace())
    C = C->getParent();
  const auto *N = llvm::dyn_cast_or_null<clang::NamespaceDecl>(C);
  return N && !Opaque.empty() && Opaque.contains(modelName(*N));
}

Models Models::builtin() {
  Models All;
  for (const BuiltinModel &B : BuiltinModels) {
    llvm::SourceMgr Diags;
    std::optional<Model> M = readModel(llvm::MemoryBufferRef(B.Text, B.Name), Diags);
    if (!M)
      llvm::report_fatal_error(llvm::Twine("built-in model ") + B.Name + " has mistakes", false);
    All.add(std::move(*M));
  }
  return All;
}

template <class T> static const T *lookUp(const llvm::StringMap<T> &Table, llvm::StringRef Name) {
  auto At = Table.find(Name);
  return At == Table.end() ? nullptr : &At->second;
}

const SpawnModel *Models::spawn(llvm::StringRef Function) const { return lookUp(Spawns, Function); }

const FunctionModel *Models::function(llvm::StringRef Function, FunctionKind Kind) const {
  const std::vector<FunctionModel> *Known = lookUp(Functions, Function);
  if (!Known)
    return nullptr;
  for (const FunctionModel &F : *Known)
    if (F.Kind == Kind)
      return &F;
  return nullptr;
}

bool Models::hasFunction(llvm::StringRef Function) const {
  return Functions.contains(Function) || Spawns.contains(Function);
}

const TypeModel *Models::type(llvm::StringRef Type) const { return lookUp(Types, Type); }
const HandleModel *Models::handle(llvm::StringRef Type) const { return lookUp(Handles, Type); }

const SpawnModel *Models::spawn(const clang::FunctionDecl *F) const {
  return mayKnow(F) ? spawn(modelName(*F)) : nullptr;
}

const FunctionModel *Models::function(const clang::FunctionDecl *F, FunctionKind Kind) const {
  return mayKnow(F) ? function(modelName(*F), Kind) : nullptr;
}

llvm::ArrayRef<FunctionModel> Models::functions(const clang::FunctionDecl *F) const {
  if (!mayKnow(F))
    return {};
  const std::vector<FunctionModel> *Known = lookUp(Functions, modelName(*F));
  return Known ? llvm::ArrayRef<FunctionModel>(*Known) : llvm::ArrayRef<FunctionModel>();
}

const TypeModel *Models::type(const clang::CXXRecordDecl *D) const {
  return mayKnow(D) ? type(modelName(*D)) : nullptr;
}

const HandleModel *Models::handle(const clang::CXXRecordDecl *D) const {
  return mayKnow(D) ? handle(modelName(*D)) : nullptr;
}

bool Models::isSynchronised(const clang::VarDecl *V) const {
  return mayKnow(V) && Objects.contains(modelName(*V));
}

} // namespace fearless::check

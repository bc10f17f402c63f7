#include "facts/DeclaredGuards.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace fearless::check {

static bool isWordChar(char C) { return llvm::isAlnum(C) || C == '_'; }

/// Where `Word` stands in `Text` as a word of its own; npos if nowhere.
static size_t findWord(StringRef Text, StringRef Word) {
  for (size_t At = Text.find(Word); At != StringRef::npos; At = Text.find(Word, At + 1)) {
    size_t End = At + Word.size();
    bool Begins = At == 0 || !isWordChar(Text[At - 1]);
    if (Begins && (End == Text.size() || !isWordChar(Text[End])))
      return At;
  }
  return StringRef::npos;
}

/// The rest of a comment behind words that say who guards: "guarded by", "under"; empty without.
static StringRef behindBy(StringRef Comment) {
  for (StringRef Denies : {"not", "without", "no", "before", "outside", "never"})
    if (findWord(Comment.lower(), Denies) != StringRef::npos)
      return {};
  for (StringRef Says : {"guarded by", "protected by", "synchronized by", "synchronised by",
                         "locked by", "under", "requires", "holding", "hold", "with"})
    if (size_t At = Comment.find_insensitive(Says); At != StringRef::npos)
      return Comment.substr(At + Says.size());
  StringRef Words = Comment.ltrim("/*!< ").rtrim("*/. ");
  return llvm::all_of(Words, isWordChar) ? Words : StringRef(); // int n; // mutex_
}

/// The rest of a comment of a lock behind words that say what it guards: "guards", "protects".
static StringRef behindGuards(StringRef Comment) {
  for (StringRef Says : {"guards", "protects", "protect", "guard", "synchronizes", "for"})
    if (size_t At = findWord(Comment.lower(), Says); At != StringRef::npos)
      return Comment.substr(At + Says.size());
  return {};
}

/// The text of a line's comment, or nothing: `int n_; // guarded by mu_`.
static StringRef commentOf(StringRef Line) {
  size_t At = std::min(Line.find("//"), Line.find("/*"));
  return At == StringRef::npos ? StringRef() : Line.substr(At);
}

/// The comments on the line of a declaration and, where no other declaration is between, directly
/// above it.
static llvm::SmallVector<StringRef, 4> commentsAt(const ValueDecl &D) {
  const SourceManager &SM = D.getASTContext().getSourceManager();
  auto [File, Offset] = SM.getDecomposedExpansionLoc(D.getLocation());
  bool Invalid = false;
  StringRef Text = SM.getBufferData(File, &Invalid);
  if (Invalid || Offset > Text.size())
    return {};
  size_t Begin = Text.rfind('\n', Offset);
  Begin = Begin == StringRef::npos ? 0 : Begin + 1;
  llvm::SmallVector<StringRef, 4> Out;
  if (StringRef Own = commentOf(Text.substr(Begin, Text.find('\n', Offset) - Begin)); !Own.empty())
    Out.push_back(Own);
  StringRef Above = Text.substr(0, Begin);
  for (unsigned Lines = 0; Lines < 6 && !Above.empty(); ++Lines) {
    Above = Above.drop_back(); // the line's end
    size_t Start = Above.rfind('\n');
    StringRef Line = Above.substr(Start == StringRef::npos ? 0 : Start + 1);
    StringRef Trimmed = Line.trim();
    if (!Trimmed.starts_with("//") && !Trimmed.starts_with("*") && !Trimmed.starts_with("/*"))
      break;
    Out.push_back(Trimmed);
    Above = Above.substr(0, Start == StringRef::npos ? 0 : Start + 1);
  }
  return Out;
}

static bool saysAny(StringRef Text, std::initializer_list<StringRef> Words) {
  return llvm::any_of(Words, [&](StringRef Word) { return Text.contains(Word); });
}

bool expectsLock(const FunctionDecl &F) {
  if (F.getIdentifier() && saysAny(F.getName().lower(), {"locked", "nolock", "no_lock", "withlock",
                                                         "with_lock", "unsafe"}))
    return true;
  for (const FunctionDecl *One : F.redecls()) {
    std::string All;
    for (StringRef Comment : commentsAt(*One))
      All += Comment.lower() + " ";
    if (saysAny(All, {"mutex", "lock", "mu_", "critical section"}) &&
        saysAny(All, {"held", "hold", "require", "called", "under", "must", "caller",
                      "protected by", "guarded by", "need"}))
      return true;
  }
  return false;
}

/// The lock that an attribute's argument names.
static const ValueDecl *named(const Expr *E) {
  E = E ? E->IgnoreParenImpCasts() : nullptr;
  if (const auto *Address = dyn_cast_or_null<UnaryOperator>(E))
    E = Address->getSubExpr()->IgnoreParenImpCasts();
  if (const auto *Member = dyn_cast_or_null<MemberExpr>(E))
    return Member->getMemberDecl();
  const auto *Ref = dyn_cast_or_null<DeclRefExpr>(E);
  return Ref ? Ref->getDecl() : nullptr;
}

static SourceLocation placeOf(StringRef Comment, const ValueDecl &D) {
  const SourceManager &SM = D.getASTContext().getSourceManager();
  FileID File = SM.getDecomposedExpansionLoc(D.getLocation()).first;
  return SM.getLocForStartOfFile(File).getLocWithOffset(Comment.data() -
                                                        SM.getBufferData(File).data());
}

/// What may be the lock of `What`: the members of its class, or the globals beside it.
static llvm::SmallVector<const ValueDecl *, 16> neighbours(const ValueDecl &What) {
  llvm::SmallVector<const ValueDecl *, 16> Out;
  for (const Decl *D : What.getDeclContext()->decls())
    if (const auto *V = dyn_cast<ValueDecl>(D); V && V != &What && (isa<FieldDecl, VarDecl>(V)))
      Out.push_back(V);
  return Out;
}

DeclaredGuard declaredGuard(const ValueDecl &What) {
  if (const auto *By = What.getAttr<GuardedByAttr>())
    if (const ValueDecl *Lock = named(By->getArg()))
      return {Lock, By->getLocation()};
  if (const auto *By = What.getAttr<PtGuardedByAttr>())
    if (const ValueDecl *Lock = named(By->getArg()))
      return {Lock, By->getLocation(), true};
  if (!isa<TranslationUnitDecl, NamespaceDecl, RecordDecl>(What.getDeclContext()) ||
      What.getLocation().isInvalid())
    return {};
  llvm::SmallVector<const ValueDecl *, 16> Beside = neighbours(What);
  for (StringRef Comment : commentsAt(What))
    for (const ValueDecl *Lock : Beside)
      if (Lock->getIdentifier() && findWord(behindBy(Comment), Lock->getName()) != StringRef::npos)
        return {Lock, placeOf(Comment, What)};
  if (!What.getIdentifier())
    return {};
  for (const ValueDecl *Lock : Beside) // as the lock itself tells it
    for (StringRef Comment : commentsAt(*Lock))
      if (findWord(behindGuards(Comment), What.getName()) != StringRef::npos)
        return {Lock, placeOf(Comment, *Lock)};
  return {};
}

} // namespace fearless::check

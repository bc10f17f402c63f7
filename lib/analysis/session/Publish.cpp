#include "session/Publish.h"
#include "findings/Suppression.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

namespace fearless::check {
namespace {

/// Finds the FEARLESS_ALLOW that encloses a location: from the unit inwards, only through what
/// contains it.
class AllowSearch {
public:
  AllowSearch(const clang::SourceManager &SM, clang::SourceLocation At, RuleId Rule)
      : SM(SM), At(SM.getFileLoc(At)), Rule(Rule) {}

  bool inContext(const clang::DeclContext &DC) {
    return llvm::any_of(DC.decls(), [&](const clang::Decl *D) { return in(*D); });
  }

private:
  bool contains(clang::SourceRange R) const {
    if (R.isInvalid())
      return false;
    clang::SourceLocation Begin = SM.getFileLoc(R.getBegin());
    clang::SourceLocation End = SM.getExpansionRange(R.getEnd()).getEnd();
    return !SM.isBeforeInTranslationUnit(At, Begin) && !SM.isBeforeInTranslationUnit(End, At);
  }

  /// The first argument of FEARLESS_ALLOW, which is an attribute of one of two kinds (send.h says
  /// why); empty of other attributes.
  static llvm::StringRef allowedRules(const clang::Attr &A) {
    constexpr llvm::StringLiteral Allow = "fearless:allow";
    if (const auto *S = llvm::dyn_cast<clang::SuppressAttr>(&A))
      if (S->diagnosticIdentifiers_size() > 1 && *S->diagnosticIdentifiers_begin() == Allow)
        return S->diagnosticIdentifiers_begin()[1];
    const auto *Note = llvm::dyn_cast<clang::AnnotateAttr>(&A);
    if (!Note || Note->getAnnotation() != Allow || Note->args_size() == 0)
      return "";
    const auto *Name =
        llvm::dyn_cast<clang::StringLiteral>((*Note->args_begin())->IgnoreParenImpCasts());
    return Name ? Name->getString() : "";
  }

  bool allows(const clang::Attr *A) const {
    llvm::StringRef Rules = allowedRules(*A);
    std::vector<std::string> Ignored;
    return !Rules.empty() && RuleGlobs::parse(Rules, Ignored).contains(Rule);
  }

  bool in(const clang::Decl &D) {
    // An implicit declaration (a closure's class, an instantiation) repeats somebody's range.
    if (D.isImplicit() || !contains(D.getSourceRange()))
      return false;
    if (llvm::any_of(D.attrs(), [&](const clang::Attr *A) { return allows(A); }))
      return true;
    if (const auto *T = llvm::dyn_cast<clang::TemplateDecl>(&D))
      return T->getTemplatedDecl() && in(*T->getTemplatedDecl());
    if (const auto *V = llvm::dyn_cast<clang::VarDecl>(&D))
      return in(V->getInit());
    if (const auto *F = llvm::dyn_cast<clang::FieldDecl>(&D))
      return in(F->getInClassInitializer());
    if (const auto *F = llvm::dyn_cast<clang::FunctionDecl>(&D))
      return inFunction(*F);
    const auto *DC = llvm::dyn_cast<clang::DeclContext>(&D);
    return DC && inContext(*DC);
  }

  bool inFunction(const clang::FunctionDecl &F) {
    if (const auto *C = llvm::dyn_cast<clang::CXXConstructorDecl>(&F))
      for (const clang::CXXCtorInitializer *I : C->inits())
        if (in(I->getInit()))
          return true;
    return F.doesThisDeclarationHaveABody() && in(F.getBody());
  }

  bool in(const clang::Stmt *S) {
    if (!S || !contains(S->getSourceRange()))
      return false;
    if (const auto *A = llvm::dyn_cast<clang::AttributedStmt>(S))
      if (llvm::any_of(A->getAttrs(), [&](const clang::Attr *Each) { return allows(Each); }))
        return true;
    if (const auto *DS = llvm::dyn_cast<clang::DeclStmt>(S))
      return llvm::any_of(DS->decls(), [&](const clang::Decl *D) { return in(*D); });
    return llvm::any_of(S->children(), [&](const clang::Stmt *Child) { return in(Child); });
  }

  const clang::SourceManager &SM;
  clang::SourceLocation At;
  RuleId Rule;
};

/// Answers for one unit; each file with a finding is scanned for comments once.
class Silence {
public:
  explicit Silence(const clang::ASTContext &Ctx) : Ctx(Ctx), SM(Ctx.getSourceManager()) {}

  bool covers(const Finding &F) {
    return commented(F) ||
           AllowSearch(SM, F.Head.At, F.Rule).inContext(*Ctx.getTranslationUnitDecl());
  }

private:
  /// Looks at the line where the code is written, and at each macro use that leads there.
  bool commented(const Finding &F) {
    for (clang::SourceLocation At = F.Head.At;; At = SM.getImmediateExpansionRange(At).getBegin()) {
      auto [File, Offset] = SM.getDecomposedSpellingLoc(At);
      if (File.isValid() && inFile(File).covers(SM.getLineNumber(File, Offset), F.Rule))
        return true;
      if (!At.isMacroID())
        return false;
    }
  }

  const Suppressions &inFile(clang::FileID File) {
    auto It = Files.find(File);
    if (It == Files.end())
      It = Files.emplace(File, Suppressions(SM.getBufferData(File))).first;
    return It->second;
  }

  const clang::ASTContext &Ctx;
  const clang::SourceManager &SM;
  std::map<clang::FileID, Suppressions> Files;
};

} // namespace

Audible listen(const std::vector<Finding> &All, const Policy &P, const clang::ASTContext &Ctx) {
  const clang::SourceManager &SM = Ctx.getSourceManager();
  Silence Quiet(Ctx);
  Audible Out;
  for (const Finding &F : All) {
    if (!rejects(P.P, F.Strength) || !P.Rules.contains(F.Rule))
      continue;
    if (F.Head.At.isInvalid() || SM.isInSystemHeader(SM.getFileLoc(F.Head.At)))
      continue;
    (Quiet.covers(F) ? Out.Suppressed : Out.Findings).push_back(&F);
  }
  return Out;
}

static std::string absolutePath(const clang::SourceManager &SM, clang::FileID File,
                                clang::SourceLocation At) {
  clang::OptionalFileEntryRef Entry = SM.getFileEntryRefForID(File);
  llvm::SmallString<256> Path(Entry ? Entry->getName() : SM.getBufferName(At));
  if (Entry)
    SM.getFileManager().makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return std::string(Path);
}

/// The text of the line that `Offset` is on.
static llvm::StringRef lineAround(llvm::StringRef Buffer, unsigned Offset) {
  size_t Begin = Buffer.take_front(Offset).rfind('\n') + 1; // npos + 1 is the first line's 0
  return Buffer.drop_front(Begin).take_until([](char C) { return C == '\n' || C == '\r'; });
}

Position publish(clang::SourceLocation At, const clang::SourceManager &SM,
                 const clang::LangOptions &Lang) {
  if (At.isInvalid())
    return {};
  At = SM.getFileLoc(At);
  auto [File, Offset] = SM.getDecomposedLoc(At);
  Position P;
  P.File = absolutePath(SM, File, At);
  P.Line = SM.getLineNumber(File, Offset);
  P.Column = SM.getColumnNumber(File, Offset);
  P.Source = lineAround(SM.getBufferData(File), Offset).str();
  P.Length = std::max(1u, clang::Lexer::MeasureTokenLength(At, SM, Lang));
  return P;
}

/// An edit as data; none if it is not in one file (part of it in a macro's body).
static std::optional<Edit> publish(const clang::FixItHint &H, const clang::SourceManager &SM,
                                   const clang::LangOptions &Lang) {
  clang::CharSourceRange R = clang::Lexer::makeFileCharRange(H.RemoveRange, SM, Lang);
  if (R.isInvalid())
    return std::nullopt;
  Edit E;
  E.At = publish(R.getBegin(), SM, Lang);
  E.Offset = SM.getFileOffset(R.getBegin());
  E.Length = SM.getFileOffset(R.getEnd()) - E.Offset;
  unsigned OnLine = E.At.Source.size() + 1 - std::min<size_t>(E.At.Column, E.At.Source.size() + 1);
  E.At.Length = std::min(E.Length, OnLine);
  E.Text = H.CodeToInsert;
  return E;
}

Published publish(const Finding &F, const clang::ASTContext &Ctx) {
  const clang::SourceManager &SM = Ctx.getSourceManager();
  const clang::LangOptions &Lang = Ctx.getLangOpts();
  Published Out{F.Rule, F.Headline, F.Strength, {publish(F.Head.At, SM, Lang), F.Head.Text},
                {},     {},         F.Subject};
  for (const Line &L : F.Story)
    Out.Story.push_back({publish(L.At, SM, Lang), L.Text});
  for (const clang::FixItHint &H : F.Remedy) {
    std::optional<Edit> E = publish(H, SM, Lang);
    if (!E) { // half a remedy is none
      Out.Remedy.clear();
      break;
    }
    Out.Remedy.push_back(std::move(*E));
  }
  return Out;
}

UnitReport publish(Session &S, const Policy &P, const clang::ASTContext &Ctx) {
  Audible Heard = listen(S.findings(), P, Ctx);
  UnitReport Out;
  for (const Finding *F : Heard.Findings)
    Out.Findings.push_back(publish(*F, Ctx));
  for (const Finding *F : Heard.Suppressed)
    Out.Suppressed.push_back(publish(*F, Ctx));
  for (const Session::Gap &G : S.gaps())
    Out.Gaps.push_back({publish(G.At, Ctx.getSourceManager(), Ctx.getLangOpts()), G.What});
  return Out;
}

} // namespace fearless::check

#include "render/ToJson.h"
#include "findings/RuleGlobs.h"
#include "llvm/Support/JSON.h"

namespace fearless::check {

using llvm::json::OStream;

/// Paths and messages quote the source, which may be in any encoding.
static void text(OStream &J, llvm::StringRef Key, llvm::StringRef Value) {
  J.attribute(Key, llvm::json::fixUTF8(Value));
}

/// The keys message, file, line and column, into the open object.
static void line(OStream &J, const PublishedLine &L) {
  text(J, "message", L.Text);
  if (L.At.File.empty())
    return;
  text(J, "file", L.At.File);
  J.attribute("line", L.At.Line);
  J.attribute("column", L.At.Column);
}

static void edit(OStream &J, const Edit &E) {
  text(J, "file", E.At.File);
  J.attribute("offset", E.Offset);
  J.attribute("length", E.Length);
  text(J, "text", E.Text);
  J.attribute("line", E.At.Line);
  J.attribute("column", E.At.Column);
}

static llvm::StringRef name(Proof P) {
  switch (P) {
  case Proof::Demonstrated:
    return "demonstrated";
  case Proof::NotEstablished:
    return "not-established";
  }
  return "";
}

static void finding(OStream &J, const Published &F) {
  const RuleInfo &R = info(F.Rule);
  J.attribute("rule", R.Slug);
  J.attribute("check", checkName(F.Rule));
  J.attributeArray("rustc", [&] {
    llvm::SmallVector<llvm::StringRef> Codes;
    R.Rustc.split(Codes, ' ', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
    for (llvm::StringRef Code : Codes)
      J.value(Code);
  });
  J.attribute("strength", name(F.Strength));
  line(J, F.Head);
  J.attributeArray("notes", [&] {
    for (const PublishedLine &L : F.Story)
      J.object([&] { line(J, L); });
  });
  J.attributeArray("fix", [&] {
    for (const Edit &E : F.Remedy)
      J.object([&] { edit(J, E); });
  });
}

static void failure(OStream &J, const Failure &F) {
  text(J, "file", F.File);
  text(J, "message", F.Why);
  if (F.First)
    J.attributeObject("error", [&] { line(J, *F.First); });
}

static void stats(OStream &J, const Publication &R) {
  J.attribute("files", R.Totals.Files);
  J.attribute("skipped", R.Totals.Skipped);
  J.attribute("findings", R.Findings.size());
  J.attribute("suppressed", R.Totals.Suppressed);
  J.attribute("failures", R.Failures.size());
  J.attributeObject("rules", [&] {
    for (const auto &[Rule, Count] : R.Totals.PerRule)
      J.attribute(info(Rule).Slug, Count);
  });
  J.attributeArray("gaps", [&] {
    for (const PublishedLine &G : R.Totals.Gaps)
      J.object([&] { line(J, G); });
  });
}

void toJson(const Publication &R, llvm::raw_ostream &Out) {
  OStream J(Out, /*IndentSize=*/2);
  J.object([&] {
    J.attribute("version", 1);
    J.attributeArray("findings", [&] {
      for (const Published &F : R.Findings)
        J.object([&] { finding(J, F); });
    });
    J.attributeArray("failures", [&] {
      for (const Failure &F : R.Failures)
        J.object([&] { failure(J, F); });
    });
    J.attributeObject("stats", [&] { stats(J, R); });
  });
  Out << '\n';
}

} // namespace fearless::check

#include "render/ToText.h"
#include "findings/RuleGlobs.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Unicode.h"

namespace fearless::check {
namespace {

using llvm::raw_ostream;

/// One line of source as a terminal shows it, and the screen column of each of its bytes.
struct Screen {
  std::string Text;
  std::vector<unsigned> Column; // one more than the bytes of the source
};

/// Colours for the life of one piece of text.
class Paint {
public:
  Paint(raw_ostream &Out, const TextStyle &S, raw_ostream::Colors C, bool Bold = true)
      : Out(Out), On(S.Colors) {
    if (On)
      Out.changeColor(C, Bold);
  }
  ~Paint() {
    if (On)
      Out.resetColor();
  }

private:
  raw_ostream &Out;
  bool On;
};

} // namespace

std::string shownName(llvm::StringRef File, const TextStyle &Style) {
  llvm::StringRef Rest = File;
  if (!Style.Below.empty() && Rest.consume_front(Style.Below) &&
      (Rest.consume_front("/") || Style.Below.ends_with("/")))
    return Rest.str();
  return File.str();
}

/// Tabs reach to the next column of eight, as in Clang; bytes that are not UTF-8 are shown as
/// `<E9>`.
static Screen display(llvm::StringRef Source) {
  Screen S;
  unsigned Width = 0;
  auto Put = [&](llvm::StringRef Text, unsigned Bytes, unsigned Columns) {
    S.Text += Text;
    S.Column.insert(S.Column.end(), Bytes, Width);
    Width += Columns;
  };
  for (size_t I = 0; I < Source.size();) {
    auto Byte = static_cast<unsigned char>(Source[I]);
    unsigned Bytes = llvm::getNumBytesForUTF8(Byte);
    llvm::StringRef Char = Source.substr(I, Bytes);
    int Columns = llvm::sys::unicode::columnWidthUTF8(Char);
    if (Byte == '\t') {
      unsigned Stop = 8 - Width % 8;
      Put(std::string(Stop, ' '), 1, Stop);
      Bytes = 1;
    } else if (Char.size() < Bytes || Columns < 0) {
      Put("<" + llvm::utohexstr(Byte, /*LowerCase=*/false, 2) + ">", 1, 4);
      Bytes = 1;
    } else {
      Put(Char, Bytes, Columns);
    }
    I += Bytes;
  }
  S.Column.push_back(Width);
  return S;
}

static unsigned columnOf(const Screen &S, unsigned SourceColumn) {
  unsigned Byte = SourceColumn ? SourceColumn - 1 : 0;
  return S.Column[std::min<size_t>(Byte, S.Column.size() - 1)];
}

/// The edits that can be shown in the line of `At`, in order.
static std::vector<const Edit *> editsHere(const Position &At, llvm::ArrayRef<Edit> Edits) {
  std::vector<const Edit *> Here;
  for (const Edit &E : Edits)
    if (E.At.File == At.File && E.At.Line == At.Line && !llvm::StringRef(E.Text).contains('\n'))
      Here.push_back(&E);
  llvm::sort(Here, [](const Edit *A, const Edit *B) { return A->Offset < B->Offset; });
  return Here;
}

/// The caret, the underlined token, and what the edits replace.
static std::string marks(const Position &At, const Screen &S, llvm::ArrayRef<const Edit *> Edits) {
  std::string Row;
  auto Underline = [&](unsigned Column, unsigned Length) {
    unsigned From = columnOf(S, Column), To = columnOf(S, Column + Length);
    Row.resize(std::max<size_t>(Row.size(), To), ' ');
    std::fill(Row.begin() + From, Row.begin() + To, '~');
  };
  Underline(At.Column, At.Length);
  for (const Edit *E : Edits)
    Underline(E->At.Column, E->At.Length);
  unsigned Caret = columnOf(S, At.Column);
  Row.resize(std::max<size_t>(Row.size(), Caret + 1), ' ');
  Row[Caret] = '^';
  return Row;
}

/// What the edits insert, under the place where they do.
static std::string insertions(const Screen &S, llvm::ArrayRef<const Edit *> Edits) {
  std::string Row;
  for (const Edit *E : Edits) {
    if (E->Text.empty())
      continue;
    size_t Column = columnOf(S, E->At.Column);
    if (!Row.empty() && Column <= Row.size())
      Column = Row.size() + 1;
    Row.resize(Column, ' ');
    Row += E->Text;
  }
  return Row;
}

static void row(llvm::StringRef Gutter, llvm::StringRef Text, const TextStyle &Style,
                raw_ostream &Out) {
  if (Text.empty())
    return;
  Out << Gutter << "| ";
  {
    Paint P(Out, Style, raw_ostream::GREEN);
    Out << Text;
  }
  Out << '\n';
}

/// The source line, the caret with its underline, and what the edits insert.
static void snippet(const Position &At, llvm::ArrayRef<Edit> Edits, const TextStyle &Style,
                    raw_ostream &Out) {
  if (At.Source.empty())
    return;
  Screen S = display(At.Source);
  std::vector<const Edit *> Here = editsHere(At, Edits);
  std::string Gutter(std::max<size_t>(4, std::to_string(At.Line).size()) + 2, ' ');
  Out << llvm::format(" %4u | ", At.Line) << S.Text << '\n';
  row(Gutter, marks(At, S, Here), Style, Out);
  row(Gutter, insertions(S, Here), Style, Out);
}

static void location(const Position &At, const TextStyle &Style, raw_ostream &Out) {
  if (At.File.empty())
    return;
  Paint P(Out, Style, raw_ostream::SAVEDCOLOR);
  Out << shownName(At.File, Style) << ':' << At.Line << ':' << At.Column << ": ";
}

void toText(const Published &F, const TextStyle &Style, raw_ostream &Out) {
  location(F.Head.At, Style, Out);
  {
    Paint P(Out, Style, raw_ostream::MAGENTA);
    Out << "warning: ";
  }
  {
    Paint P(Out, Style, raw_ostream::SAVEDCOLOR);
    Out << F.Head.Text << " [" << checkName(F.Rule) << ']';
  }
  Out << '\n';
  llvm::ArrayRef<Edit> Remedy = F.Remedy, None;
  snippet(F.Head.At, F.Story.empty() ? Remedy : None, Style, Out);
  for (const PublishedLine &L : F.Story) {
    location(L.At, Style, Out);
    {
      Paint P(Out, Style, raw_ostream::CYAN);
      Out << "note: ";
    }
    Out << L.Text << '\n';
    snippet(L.At, &L == &F.Story.back() ? Remedy : None, Style, Out);
  }
}

void toText(const Failure &F, const TextStyle &Style, raw_ostream &Out) {
  if (F.First) {
    location(F.First->At, Style, Out);
    {
      Paint P(Out, Style, raw_ostream::RED);
      Out << "error: ";
    }
    Out << F.First->Text << '\n';
  }
  Out << "fearless: " << shownName(F.File, Style) << " could not be analysed: " << F.Why << '\n';
}

void unproven(const PublishedLine &Gap, const TextStyle &Style, raw_ostream &Out) {
  Out << "fearless: ";
  location(Gap.At, Style, Out);
  Out << Gap.Text << '\n';
}

static std::string count(size_t N, llvm::StringRef Noun) {
  return (llvm::Twine(N) + " " + Noun + (N == 1 ? "" : "s")).str();
}

void toText(const Stats &S, const TextStyle &Style, raw_ostream &Out) {
  Out << count(S.Files, "file") << " analysed\n"
      << count(S.Skipped, "file") << " skipped: not C or C++\n"
      << count(S.Suppressed, "finding") << " suppressed in the source\n"
      << count(S.Gaps.size(), "function") << " not proven\n";
  for (const RuleInfo &R : rules())
    if (auto It = S.PerRule.find(R.Id); It != S.PerRule.end())
      Out << count(It->second, "finding") << " of rule " << R.Slug << '\n';
}

void summary(const Publication &R, raw_ostream &Out) {
  Out << count(R.Findings.size(), "finding") << " in " << count(R.Totals.Files, "file");
  if (size_t N = R.Failures.size())
    Out << " (" << count(N, "file") << " could not be analysed)";
  if (size_t N = R.Totals.Gaps.size())
    Out << " (" << count(N, "function") << " not proven)";
  Out << '\n';
}

} // namespace fearless::check

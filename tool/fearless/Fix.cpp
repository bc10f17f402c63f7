#include "Fix.h"
#include "clang/Format/Format.h"
#include "clang/Tooling/Core/Replacement.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

namespace fs = llvm::sys::fs;
using clang::tooling::Replacement;
using clang::tooling::Replacements;
using Texts = std::map<std::string, std::string>; // by path

namespace fearless::tool {

static llvm::Error failure(const llvm::Twine &What) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), What);
}

static llvm::Expected<std::string> read(const std::string &Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return failure(Path + ": " + Buffer.getError().message());
  return (*Buffer)->getBuffer().str();
}

namespace {

/// Files written beside the ones they are to replace; gone again unless they have replaced them.
class Staged {
public:
  Staged() = default;
  Staged(const Staged &) = delete;
  Staged &operator=(const Staged &) = delete;
  ~Staged() {
    for (File &F : All)
      llvm::consumeError(F.New.discard());
  }

  llvm::Error add(const std::string &Path, llvm::StringRef Text) {
    llvm::SmallString<256> Real; // what a link leads to, so that the link stays one
    if (std::error_code E = fs::real_path(Path, Real))
      return failure(Path + ": " + E.message());
    llvm::ErrorOr<fs::perms> Mode = fs::getPermissions(Real);
    if (!Mode)
      return failure(Path + ": " + Mode.getError().message());
    if (!fs::can_write(Real)) // the new file could be put in its place all the same
      return failure(Path + ": it is read-only");
    llvm::Expected<fs::TempFile> New = fs::TempFile::create(Real + ".fearless-%%%%%%", *Mode);
    if (!New)
      return failure(Path + ": " + llvm::toString(New.takeError()));
    llvm::raw_fd_ostream Out(New->FD, /*shouldClose=*/false);
    Out << Text;
    Out.flush();
    All.push_back({Path, std::string(Real), std::move(*New)});
    if (!Out.has_error())
      return llvm::Error::success();
    std::string Why = Out.error().message();
    Out.clear_error();
    return failure(Path + ": " + Why);
  }

  /// Puts the files in place; at the first that does not go, says which had gone before.
  llvm::Error keep(std::vector<std::string> &Done) {
    while (!All.empty()) {
      File F = std::move(All.back());
      All.pop_back();
      if (llvm::Error E = F.New.keep(F.Real))
        return failure(F.Path + ": " + llvm::toString(std::move(E)));
      Done.push_back(F.Path);
    }
    return llvm::Error::success();
  }

private:
  struct File {
    std::string Path, Real;
    fs::TempFile New;
  };
  std::vector<File> All;
};

/// The edits of several findings, without overlaps.
class Plan {
public:
  /// Takes all edits of the finding, or none.
  bool add(const check::Published &F) {
    std::map<std::string, Replacements> Next = PerFile;
    for (const check::Edit &E : F.Remedy) {
      Replacement R(E.At.File, E.Offset, E.Length, E.Text);
      // Two findings may ask for one edit.
      if (std::find(Next[E.At.File].begin(), Next[E.At.File].end(), R) != Next[E.At.File].end())
        continue;
      if (llvm::Error Overlaps = Next[E.At.File].add(R)) {
        llvm::consumeError(std::move(Overlaps));
        return false;
      }
      Lines.push_back(E.At);
    }
    PerFile = std::move(Next);
    return true;
  }

  /// The texts of all files with their edits.
  llvm::Expected<Texts> run(Texts &Before) const {
    Texts After;
    for (const auto &[Path, Edits] : PerFile) {
      llvm::Expected<std::string> Text = read(Path);
      if (!Text)
        return Text.takeError();
      if (llvm::Error E = isCurrent(Path, *Text))
        return std::move(E);
      auto Style = clang::format::getStyle("file", Path, "none", *Text);
      if (!Style)
        return failure(Path + ": " + llvm::toString(Style.takeError()));
      llvm::Expected<Replacements> Formatted =
          clang::format::formatReplacements(*Text, Edits, *Style);
      if (!Formatted)
        return Formatted.takeError();
      llvm::Expected<std::string> Done = clang::tooling::applyAllReplacements(*Text, *Formatted);
      if (!Done)
        return Done.takeError();
      Before[Path] = std::move(*Text);
      After[Path] = std::move(*Done);
    }
    return After;
  }

private:
  /// Whether the file still reads as it did when it was analysed, where it is edited.
  llvm::Error isCurrent(const std::string &Path, llvm::StringRef Text) const {
    llvm::SmallVector<llvm::StringRef> Rows;
    Text.split(Rows, '\n');
    for (const check::Position &At : Lines)
      if (At.File == Path && (At.Line > Rows.size() || Rows[At.Line - 1].rtrim('\r') != At.Source))
        return failure(Path + ": it has changed since it was analysed");
    return llvm::Error::success();
  }

  std::map<std::string, Replacements> PerFile;
  std::vector<check::Position> Lines;
};

} // namespace

/// Writes all files, or leaves all as `Before` has them.
static llvm::Error write(const Texts &Files, const Texts &Before) {
  Staged New;
  for (const auto &[Path, Text] : Files)
    if (llvm::Error E = New.add(Path, Text))
      return E;
  std::vector<std::string> Done;
  llvm::Error Failed = New.keep(Done);
  if (!Failed)
    return Failed;
  Staged Old;
  for (const std::string &Path : Done)
    if (llvm::Error E = Old.add(Path, Before.at(Path)))
      return llvm::joinErrors(std::move(Failed), std::move(E));
  return llvm::joinErrors(std::move(Failed), Old.keep(Done));
}

llvm::Expected<unsigned> Fixer::apply(llvm::ArrayRef<check::Published> Findings) {
  Plan Edits;
  unsigned Count = 0;
  for (const check::Published &F : Findings)
    Count += !F.Remedy.empty() && Edits.add(F);
  Texts Before;
  llvm::Expected<Texts> After = Edits.run(Before);
  if (!After)
    return After.takeError();
  if (llvm::Error E = write(*After, Before))
    return std::move(E);
  Originals.insert(Before.begin(), Before.end()); // those that are known stay
  return Count;
}

llvm::Error Fixer::undo() {
  Texts Now;
  for (const auto &[Path, Text] : Originals) {
    llvm::Expected<std::string> Current = read(Path);
    if (!Current)
      return Current.takeError();
    Now[Path] = std::move(*Current);
  }
  return write(Originals, Now);
}

} // namespace fearless::tool

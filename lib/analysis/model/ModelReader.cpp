// Reads a model file. Every key, kind and value that is not known is an error at its own place:
// `std.yaml:12:34: error: unknown kind 'containr'; did you mean 'container'?`
#include "model/Models.h"

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/YAMLParser.h"
#include <limits>

namespace fearless::check {

namespace yaml = llvm::yaml;

namespace {

template <class E> struct Word {
  llvm::StringLiteral Name;
  E Value;
};

constexpr Word<TypeKind> TypeKinds[] = {
    {"value", TypeKind::Value},
    {"container", TypeKind::Container},
    {"product", TypeKind::Product},
    {"unique-owner", TypeKind::UniqueOwner},
    {"shared-owner", TypeKind::SharedOwner},
    {"shared-reader", TypeKind::SharedReader},
    {"atomic", TypeKind::Atomic},
    {"lock", TypeKind::Lock},
    {"guard", TypeKind::Guard},
    {"guarded-value", TypeKind::GuardedValue},
    {"shared-value", TypeKind::SharedValue},
    {"view", TypeKind::View},
    {"reference", TypeKind::Reference},
    {"erased", TypeKind::Erased},
    {"send-erased", TypeKind::SendErased},
    {"sender", TypeKind::Sender},
    {"thread-value", TypeKind::ThreadValue},
    {"thread-bound", TypeKind::ThreadBound},
};

constexpr Word<FunctionKind> FunctionKinds[] = {
    {"move", FunctionKind::Move},
    {"forward", FunctionKind::Forward},
    {"borrow", FunctionKind::Borrow},
    {"borrow-read", FunctionKind::BorrowRead},
    {"bind", FunctionKind::Bind},
    {"share", FunctionKind::Share},
    {"emplace", FunctionKind::Emplace},
    {"join", FunctionKind::Join},
    {"await", FunctionKind::Await},
    {"poll", FunctionKind::Poll},
    {"detach", FunctionKind::Detach},
    {"acquire", FunctionKind::Acquire},
    {"release", FunctionKind::Release},
    {"wait", FunctionKind::WaitFor},
    {"sleep", FunctionKind::Sleep},
    {"wake", FunctionKind::Wake},
    {"load", FunctionKind::Load},
    {"store", FunctionKind::Store},
    {"modify", FunctionKind::Modify},
    {"transfer", FunctionKind::Transfer},
    {"reset", FunctionKind::Reset},
    {"exclusive", FunctionKind::Exclusive},
    {"lend-guarded", FunctionKind::LendGuarded},
    {"synchronise", FunctionKind::Synchronise},
    {"compare", FunctionKind::Compare},
    {"fulfil", FunctionKind::Fulfil},
    {"element", FunctionKind::Element},
    {"grow", FunctionKind::Grow},
    {"parallel", FunctionKind::Parallel},
    {"fork", FunctionKind::Fork},
    {"split", FunctionKind::Split},
    {"visit", FunctionKind::Visit},
    {"read", FunctionKind::Read},
    {"write", FunctionKind::Write},
    {"below", FunctionKind::Below},
    {"from", FunctionKind::From},
    {"identify", FunctionKind::Identify},
    {"hidden-state", FunctionKind::HiddenState},
};

constexpr Word<Lifetime> Lifetimes[] = {
    {"detached", Lifetime::Detached},
    {"handle", Lifetime::Handle},
    {"scope", Lifetime::Scope},
    {"call", Lifetime::Call},
};

constexpr Word<HandleModel::Death> Deaths[] = {
    {"joins", HandleModel::Death::Joins},
    {"terminates", HandleModel::Death::Terminates},
    {"detaches", HandleModel::Death::Detaches},
};
constexpr Word<HandleModel::Discard> Discards[] = {
    {"fine", HandleModel::Discard::Fine},
    {"defect", HandleModel::Discard::Defect},
};

/// One key of a mapping and what to do with its value.
struct Key {
  llvm::StringLiteral Name;
  llvm::function_ref<void(yaml::Node &)> Read;
  enum { Optional, Required } Need = Optional;
};

class Reader {
public:
  explicit Reader(llvm::SourceMgr &Diags) : Diags(Diags) {}

  Model M;
  bool Failed = false;

  void file(yaml::Node &Root) {
    if (llvm::isa<yaml::NullNode>(Root))
      return;
    mapping(Root, {{"spawns", [&](yaml::Node &N) { each(N, &Reader::spawn); }},
                   {"functions", [&](yaml::Node &N) { each(N, &Reader::function); }},
                   {"types", [&](yaml::Node &N) { each(N, &Reader::type); }},
                   {"handles", [&](yaml::Node &N) { each(N, &Reader::handle); }},
                   {"objects", [&](yaml::Node &N) { each(N, &Reader::object); }},
                   {"lockables", [&](yaml::Node &N) { each(N, &Reader::lockable); }},
                   {"spellings", [&](yaml::Node &N) { each(N, &Reader::spelling); }},
                   {"lock_asserts", [&](yaml::Node &N) { each(N, &Reader::lockAssert); }},
                   {"unlocked_tags", [&](yaml::Node &N) { each(N, &Reader::unlockedTag); }},
                   {"trying_tags", [&](yaml::Node &N) { each(N, &Reader::tryingTag); }},
                   {"adopting_tags", [&](yaml::Node &N) { each(N, &Reader::adoptingTag); }},
                   {"parallel_policies", [&](yaml::Node &N) { each(N, &Reader::policy); }},
                   {"demands", [&](yaml::Node &N) { each(N, &Reader::demand); }},
                   {"opaque", [&](yaml::Node &N) { each(N, &Reader::opaque); }}});
  }

private:
  llvm::SourceMgr &Diags;

  void error(const yaml::Node &N, const llvm::Twine &Message) {
    Failed = true;
    llvm::SMRange Range = N.getSourceRange();
    Diags.PrintMessage(Range.Start, llvm::SourceMgr::DK_Error, Message, Range);
  }

  template <class Names>
  void unknown(const yaml::Node &N, llvm::StringRef What, llvm::StringRef Got, const Names &Known) {
    llvm::StringRef Best;
    unsigned Distance = std::max<size_t>(2, Got.size() / 3) + 1;
    for (const auto &K : Known) {
      unsigned D = Got.edit_distance(K.Name, /*AllowReplacements=*/true, Distance);
      if (D >= Distance)
        continue;
      Distance = D;
      Best = K.Name;
    }
    std::string Hint = Best.empty() ? "" : ("; did you mean '" + Best + "'?").str();
    error(N, "unknown " + What + " '" + Got + "'" + Hint);
  }

  void mapping(yaml::Node &N, std::initializer_list<Key> Keys) {
    auto *Map = llvm::dyn_cast<yaml::MappingNode>(&N);
    if (!Map)
      return error(N, "expected a mapping");
    llvm::SmallVector<llvm::StringRef, 8> Seen;
    for (yaml::KeyValueNode &Entry : *Map) {
      auto *Name = llvm::dyn_cast_or_null<yaml::ScalarNode>(Entry.getKey());
      if (!Name)
        return error(N, "expected a plain key");
      llvm::SmallString<32> Buffer;
      llvm::StringRef Text = Name->getValue(Buffer);
      const Key *Known = llvm::find_if(Keys, [&](const Key &K) { return K.Name == Text; });
      if (Known == Keys.end()) {
        unknown(*Name, "key", Text, Keys);
        continue;
      }
      if (llvm::is_contained(Seen, Known->Name))
        error(*Name, "key '" + Text + "' is given twice");
      Seen.push_back(Known->Name);
      if (yaml::Node *Value = Entry.getValue())
        Known->Read(*Value);
    }
    for (const Key &K : Keys)
      if (K.Need == Key::Required && !llvm::is_contained(Seen, K.Name))
        error(N, "missing key '" + K.Name + "'");
  }

  template <class Entry> void each(yaml::Node &N, Entry ReadOne) {
    if (llvm::isa<yaml::NullNode>(N))
      return;
    auto *List = llvm::dyn_cast<yaml::SequenceNode>(&N);
    if (!List)
      return error(N, "expected a list");
    for (yaml::Node &Item : *List)
      std::invoke(ReadOne, this, Item);
  }

  std::string text(yaml::Node &N) {
    llvm::SmallString<32> Buffer;
    if (auto *Scalar = llvm::dyn_cast<yaml::ScalarNode>(&N))
      return Scalar->getValue(Buffer).str();
    error(N, "expected a single value");
    return {};
  }

  /// A qualified name; `<` would never match a declaration, so it is refused here.
  std::string qualified(yaml::Node &N) {
    std::string Name = text(N);
    if (llvm::StringRef(Name).contains('<') && !llvm::StringRef(Name).contains("operator<"))
      error(N, "names carry no template arguments");
    if (llvm::StringRef(Name).starts_with("::"))
      error(N, "names have no leading '::'");
    return Name;
  }

  std::optional<unsigned> number(yaml::Node &N) {
    std::string Text = text(N);
    unsigned Value = 0;
    if (!llvm::StringRef(Text).getAsInteger(10, Value))
      return Value;
    error(N, "expected a number, got '" + Text + "'");
    return std::nullopt;
  }

  template <class E, size_t Size>
  void word(yaml::Node &N, llvm::StringRef What, const Word<E> (&Words)[Size], E &Out) {
    std::string Text = text(N);
    for (const Word<E> &W : Words)
      if (W.Name == Text) {
        Out = W.Value;
        return;
      }
    unknown(N, What, Text, Words);
  }

  void truth(yaml::Node &N, bool &Out) {
    std::string Text = text(N);
    Out = Text == "true";
    if (!Out && Text != "false")
      error(N, "expected 'true' or 'false', got '" + Text + "'");
  }

  void slot(yaml::Node &N, Slot &Out) {
    std::string Text = text(N);
    unsigned Index = 0;
    if (Text == "this")
      Out = {Slot::Kind::This, 0};
    else if (Text == "result")
      Out = {Slot::Kind::Result, 0};
    else if (!llvm::StringRef(Text).getAsInteger(10, Index))
      Out = {Slot::Kind::Argument, Index};
    else
      error(N, "expected 'this', 'result' or the number of an argument, got '" + Text + "'");
  }

  void spawn(yaml::Node &N) {
    SpawnModel S;
    mapping(N, {{"function", [&](yaml::Node &V) { S.Function = qualified(V); }, Key::Required},
                {"callable", [&](yaml::Node &V) { S.Callable = number(V).value_or(0); }},
                {"arguments", [&](yaml::Node &V) { S.Arguments = number(V); }},
                {"skip", [&](yaml::Node &V) { S.Skip = qualified(V); }},
                {"lifetime", [&](yaml::Node &V) { word(V, "lifetime", Lifetimes, S.Life); }},
                {"unless", [&](yaml::Node &V) { S.Unless = qualified(V); }},
                {"handle", [&](yaml::Node &V) { slot(V, S.Handle); }}});
    M.Spawns.push_back(std::move(S));
  }

  void function(yaml::Node &N) {
    FunctionModel F{{}, FunctionKind::Move, {Slot::Kind::This, 0}};
    mapping(N,
            {{"function", [&](yaml::Node &V) { F.Function = qualified(V); }, Key::Required},
             {"is", [&](yaml::Node &V) { word(V, "kind", FunctionKinds, F.Kind); }, Key::Required},
             {"on", [&](yaml::Node &V) { slot(V, F.On); }},
             {"shared", [&](yaml::Node &V) { truth(V, F.Shared); }},
             {"tries", [&](yaml::Node &V) { truth(V, F.Tries); }},
             {"state", [&](yaml::Node &V) { F.State = text(V); }},
             {"instead", [&](yaml::Node &V) { F.Instead = qualified(V); }},
             {"read_only", [&](yaml::Node &V) { truth(V, F.ReadsOnly); }}});
    M.Functions.push_back(std::move(F));
  }

  void type(yaml::Node &N) {
    TypeModel T{{}, TypeKind::Value, {}};
    auto Element = [&](yaml::Node &V) {
      if (std::optional<unsigned> Index = number(V))
        T.Elements.push_back(*Index);
    };
    mapping(N, {{"type", [&](yaml::Node &V) { T.Type = qualified(V); }, Key::Required},
                {"is", [&](yaml::Node &V) { word(V, "kind", TypeKinds, T.Kind); }, Key::Required},
                {"elements", [&](yaml::Node &V) { elements(V, Element); }},
                {"read_only", [&](yaml::Node &V) { truth(V, T.ReadOnly); }},
                {"stable", [&](yaml::Node &V) { truth(V, T.Stable); }},
                {"shared", [&](yaml::Node &V) { truth(V, T.Shared); }},
                {"recursive", [&](yaml::Node &V) { truth(V, T.Recursive); }},
                {"results", [&](yaml::Node &V) { truth(V, T.Results); }}});
    M.Types.push_back(std::move(T));
  }

  void elements(yaml::Node &N, llvm::function_ref<void(yaml::Node &)> One) {
    auto *List = llvm::dyn_cast<yaml::SequenceNode>(&N);
    if (!List)
      return error(N, "expected a list of numbers, as in [0, 1]");
    for (yaml::Node &Item : *List)
      One(Item);
  }

  void handle(yaml::Node &N) {
    HandleModel H;
    mapping(N,
            {{"type", [&](yaml::Node &V) { H.Type = qualified(V); }, Key::Required},
             {"at_destruction",
              [&](yaml::Node &V) { word(V, "behaviour", Deaths, H.AtDestruction); }, Key::Required},
             {"discarded", [&](yaml::Node &V) { word(V, "verdict", Discards, H.Discarded); }}});
    M.Handles.push_back(std::move(H));
  }

  void lockable(yaml::Node &N) {
    LockableModel L;
    mapping(N, {{"acquire", [&](yaml::Node &V) { L.Acquire = text(V); }, Key::Required},
                {"release", [&](yaml::Node &V) { L.Release = text(V); }, Key::Required},
                {"shared", [&](yaml::Node &V) { truth(V, L.Shared); }}});
    M.Lockables.push_back(std::move(L));
  }

  void spelling(yaml::Node &N) {
    SpellingModel S;
    mapping(N, {{"printed", [&](yaml::Node &V) { S.Printed = text(V); }, Key::Required},
                {"shown", [&](yaml::Node &V) { S.Shown = text(V); }, Key::Required}});
    M.Spellings.push_back(std::move(S));
  }

  void lockAssert(yaml::Node &N) { M.LockAsserts.push_back(text(N)); }
  void policy(yaml::Node &N) { M.Policies.push_back(qualified(N)); }
  void demand(yaml::Node &N) { M.Demands.push_back(qualified(N)); }
  void unlockedTag(yaml::Node &N) { M.UnlockedTags.push_back(qualified(N)); }
  void tryingTag(yaml::Node &N) { M.TryingTags.push_back(qualified(N)); }
  void adoptingTag(yaml::Node &N) { M.AdoptingTags.push_back(qualified(N)); }
  void opaque(yaml::Node &N) { M.Opaque.push_back(qualified(N)); }

  void object(yaml::Node &N) {
    ObjectModel O;
    mapping(N, {{"object", [&](yaml::Node &V) { O.Object = qualified(V); }, Key::Required}});
    M.Objects.push_back(std::move(O));
  }
};

} // namespace

std::optional<Model> readModel(llvm::MemoryBufferRef File, llvm::SourceMgr &Diags) {
  yaml::Stream Stream(File, Diags);
  Reader R(Diags);
  for (yaml::Document &Doc : Stream) {
    yaml::Node *Root = Doc.getRoot();
    if (!Root)
      break;
    R.file(*Root);
  }
  if (Stream.failed() || R.Failed)
    return std::nullopt;
  return std::move(R.M);
}

} // namespace fearless::check

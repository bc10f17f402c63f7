// The same verdicts with the real standard library, whose names come from inline namespaces and
// base classes.
// RUN: %fearless dump types %s -- -std=c++20 | FileCheck %s
#include <any>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <future>
#include <iostream>
#include <latch>
#include <list>
#include <map>
#include <memory>
#include <memory_resource>
#include <mutex>
#include <optional>
#include <queue>
#include <random>
#include <regex>
#include <set>
#include <shared_mutex>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <variant>
#include <vector>
#include <pthread.h>

struct Lazy {
  mutable int Cached;
};
// CHECK: {{^}}Lazy: Send=yes Sync=no SelfSync=no Owned=yes
using String = std::string;
// CHECK: {{^}}String: Send=yes Sync=yes SelfSync=no Owned=yes
// CHECK-NEXT: SelfSync: writes to 'std::string'
std::pmr::string PmrText; // borrows its memory resource
// CHECK-NEXT: {{^}}PmrText: Send=no Sync=no SelfSync=no Owned=no
using Vector = std::vector<std::string>;
// CHECK: {{^}}Vector: Send=yes Sync=yes SelfSync=no Owned=yes
using PointerVector = std::vector<int *>;
// CHECK: {{^}}PointerVector: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: holds 'int *'
// CHECK-NEXT: 'int *' is a raw pointer
using Bits = std::vector<bool>;
// CHECK: {{^}}Bits: Send=yes Sync=yes SelfSync=no Owned=yes
using Map = std::map<std::string, std::vector<int>>;
// CHECK: {{^}}Map: Send=yes Sync=yes SelfSync=no Owned=yes
using Hash = std::unordered_map<std::string, std::unique_ptr<int>>;
// CHECK: {{^}}Hash: Send=yes Sync=no SelfSync=no Owned=yes
using LazySet = std::list<Lazy>;
// CHECK: {{^}}LazySet: Send=yes Sync=no SelfSync=no Owned=yes
using Queue = std::priority_queue<int>;
// CHECK: {{^}}Queue: Send=yes Sync=yes SelfSync=no Owned=yes
using Tuple = std::tuple<int, std::string, int *>;
// CHECK: {{^}}Tuple: Send=no
using Array = std::array<std::atomic<int>, 2>;
// CHECK: {{^}}Array: Send=yes Sync=yes SelfSync=yes Owned=yes
using Variant = std::variant<std::monostate, std::string>;
// CHECK: {{^}}Variant: Send=yes Sync=yes SelfSync=no Owned=yes
using Optional = std::optional<std::string_view>;
// CHECK: {{^}}Optional: Send=yes Sync=yes SelfSync=no Owned=no
using Unique = std::unique_ptr<std::string>;
// CHECK: {{^}}Unique: Send=yes Sync=no SelfSync=no Owned=yes
using Shared = std::shared_ptr<std::string>;
// CHECK: {{^}}Shared: Send=no Sync=no SelfSync=no Owned=yes
// CHECK-NEXT: Send: every owner may write the shared 'std::string'
using SharedConst = std::shared_ptr<const std::string>;
// CHECK: {{^}}SharedConst: Send=yes Sync=yes SelfSync=no Owned=yes
using SharedLatch = std::shared_ptr<std::latch>;
// CHECK: {{^}}SharedLatch: Send=yes Sync=yes SelfSync=no Owned=yes
using Weak = std::weak_ptr<std::string>;
// CHECK: {{^}}Weak: Send=no
using Function = std::function<void()>;
// CHECK: {{^}}Function: Send=unknown Sync=unknown SelfSync=no Owned=unknown
using Any = std::any;
// CHECK: {{^}}Any: Send=unknown
using Exception = std::exception_ptr;
// CHECK: {{^}}Exception: Send=unknown
using Thread = std::thread;
// CHECK: {{^}}Thread: Send=yes Sync=yes SelfSync=no Owned=yes
using Future = std::future<std::string>;
// CHECK: {{^}}Future: Send=yes Sync=yes SelfSync=no Owned=yes
using PointerPromise = std::promise<int *>;
// CHECK: {{^}}PointerPromise: Send=no
using Packaged = std::packaged_task<int(int)>;
// CHECK: {{^}}Packaged: Send=yes
using Id = std::thread::id;
// CHECK: {{^}}Id: Send=yes
using Token = std::stop_token;
// CHECK: {{^}}Token: Send=yes
using Path = std::filesystem::path;
// CHECK: {{^}}Path: Send=yes Sync=yes SelfSync=no Owned=yes
using Walk = std::filesystem::directory_iterator;
// CHECK: {{^}}Walk: Send=no
using Mutex = std::mutex;
// CHECK: {{^}}Mutex: Send=no Sync=yes SelfSync=yes Owned=yes
using Condition = std::condition_variable;
// CHECK: {{^}}Condition: Send=no Sync=yes SelfSync=yes Owned=yes
using Once = std::once_flag;
// CHECK: {{^}}Once: Send=no Sync=yes SelfSync=yes Owned=yes
using Guard = std::scoped_lock<std::mutex, std::shared_mutex>;
// CHECK: {{^}}Guard: Send=no
using Posix = pthread_mutex_t;
// CHECK: {{^}}Posix: Send=no Sync=yes SelfSync=yes Owned=yes
using Span = std::span<int *>;
// CHECK: {{^}}Span: Send=no
using View = std::string_view;
// CHECK: {{^}}View: Send=yes Sync=yes SelfSync=no Owned=no
using Iterator = std::vector<int>::iterator;
// CHECK: {{^}}Iterator: Send=yes Sync=no SelfSync=no Owned=no
using ConstIterator = std::vector<int>::const_iterator;
// CHECK: {{^}}ConstIterator: Send=yes Sync=yes SelfSync=no Owned=no
using MapIterator = std::map<int, int *>::const_iterator;
// CHECK: {{^}}MapIterator: Send=no
using HashIterator = std::unordered_map<int, std::string>::const_iterator;
// CHECK: {{^}}HashIterator: Send=yes Sync=yes SelfSync=no Owned=no
using DequeIterator = std::deque<std::string>::iterator;
// CHECK: {{^}}DequeIterator: Send=yes Sync=no SelfSync=no Owned=no
using Wrapper = std::reference_wrapper<std::atomic<int>>;
// CHECK: {{^}}Wrapper: Send=yes Sync=yes SelfSync=no Owned=no
using Duration = std::chrono::milliseconds;
// CHECK: {{^}}Duration: Send=yes Sync=yes SelfSync=no Owned=yes
using TimePoint = std::chrono::system_clock::time_point;
// CHECK: {{^}}TimePoint: Send=yes
using Engine = std::mt19937;
// CHECK: {{^}}Engine: Send=yes Sync=yes SelfSync=no Owned=yes
using Regex = std::regex;
// CHECK: {{^}}Regex: Send=yes Sync=yes SelfSync=no Owned=yes
using Out = std::ostringstream;
// CHECK: {{^}}Out: Send=yes Sync=no SelfSync=no Owned=yes
using Stream = std::ostream &;
// CHECK: {{^}}Stream: Send=no
using Error = std::error_code;
// CHECK: {{^}}Error: Send=yes

std::map<int, std::string> Ages;
// CHECK: {{^}}Ages: Send=yes Sync=yes SelfSync=no Owned=yes
auto Place = Ages.find(3);
// CHECK: {{^}}Place: Send=yes Sync=no SelfSync=no Owned=no
auto Bound = std::bind([](int *) {}, static_cast<int *>(nullptr));
// CHECK: {{^}}Bound: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: holds 'int *'
// CHECK-NEXT: 'int *' is a raw pointer

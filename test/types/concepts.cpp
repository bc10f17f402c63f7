// The one table of types on which the runtime's concepts and the analysis are compared, so that the
// two cannot drift apart. Inputs/concepts.py asks the compilers for Send<T> and Sync<T> and the
// checker for its verdicts, and holds them to this law:
//
// - what a concept refuses, the checker refuses (a concept cannot know lifetimes, so that a borrow
//   is a reason to refuse for both);
// - what a concept accepts, the checker accepts, or the line above the type says why only the
//   checker can see it. A line that is no longer needed fails as well.
//
// RUN: %python %S/Inputs/concepts.py %s --checker %fearless --runtime %runtime --compiler %clangxx --compiler %gxx
#include <fearless/fearless.h>

#include <any>
#include <array>
#include <atomic>
#include <barrier>
#include <bitset>
#include <chrono>
#include <complex>
#include <condition_variable>
#include <coroutine>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <deque>
#include <exception>
#include <filesystem>
#include <forward_list>
#include <fstream>
#include <functional>
#include <future>
#include <initializer_list>
#include <iostream>
#include <iterator>
#include <latch>
#include <list>
#include <locale>
#include <map>
#include <memory>
#include <memory_resource>
#include <mutex>
#include <optional>
#include <queue>
#include <random>
#include <ranges>
#include <regex>
#include <semaphore>
#include <set>
#include <shared_mutex>
#include <span>
#include <sstream>
#include <stack>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <tuple>
#include <typeindex>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <valarray>
#include <variant>
#include <vector>

enum class Color { red };
struct Plain {
  int n;
};
struct Empty {};
class Incomplete;
union Either {
  int n;
  float f;
};
struct WithPointer {
  int *p;
};
struct WithReference {
  int &r;
};
struct WithView {
  std::string_view text;
};
struct Nested {
  std::vector<WithPointer> all;
};
struct DerivedPointer : WithPointer {};
struct Cached {
  mutable int hits = 0;
};
struct Locked {
  mutable std::mutex m;
  int n = 0;
};
struct Counter {
  std::atomic<int> n;
};
struct Shape {
  virtual ~Shape() = default;
};
struct FEARLESS_SEND FEARLESS_SYNC SendShape {
  virtual ~SendShape() = default;
};
struct FEARLESS_NOT_SEND Bound {};
struct FEARLESS_NOT_SYNC OneAtATime {};
struct FEARLESS_UNSAFE_SEND("owned") FEARLESS_UNSAFE_SYNC("locked inside") Handle {
  void *handle = nullptr;
};
struct Node {
  int value = 0;
  std::unique_ptr<Node> next;
};
struct Tree {
  std::vector<Tree> children;
};
struct Job { // whose constructor asks in turn
  template <fearless::Send F> explicit Job(F f) : body(std::move(f)) {}
  fearless::SendFn<void()> body;
};
template <class T> struct Box {
  T value;
};
struct Comparator {
  bool operator()(int a, int b) const { return a < b; }
};
struct Names : std::vector<const char *> {};
struct Settings {
  struct Cursor { // an iterator that points to nothing
    using iterator_category = std::input_iterator_tag;
    using value_type = int;
    int n = 0;
    const int &operator*() const { return n; }
  };
  struct All : std::ranges::view_interface<All> { // a view of what it holds
    std::array<int, 3> values;
    auto begin() const { return values.begin(); }
    auto end() const { return values.end(); }
  };
};
template <class T> class FEARLESS_UNSAFE_SYNC("locked inside") ConcurrentBag {
public:
  using value_type = T;
  using allocator_type = std::allocator<T>;
  void push(T value);
};
template <class T>
class FEARLESS_UNSAFE_SEND("owns it") FEARLESS_UNSAFE_SYNC("locked inside") Ticket {
public:
  bool valid() const;
  void wait() const;
  T get();
  void *state = nullptr;
};

// A class of one's own that is shaped like a borrow is taken for one by the compiler, tagged or
// not: this says what it is.
template <> struct fearless::is_send<Settings::Cursor> : std::true_type {};
template <> struct fearless::is_sync<Settings::Cursor> : std::true_type {};
template <> struct fearless::is_send<Settings::All> : std::true_type {};
template <> struct fearless::is_sync<Settings::All> : std::true_type {};
template <> struct fearless::is_send<Ticket<int *>> : std::true_type {};
template <> struct fearless::is_sync<Ticket<int *>> : std::true_type {};

// ---- the language's own types
using boolean = bool;
using character = char;
using integer = int;
using unsigned_integer = std::uint64_t;
using floating = double;
using constant = const int;
using volatile_integer = volatile int;
using null = std::nullptr_t;
using nothing = void;
using enumeration = Color;
using byte = std::byte;
using pointer = int *;
using pointer_to_const = const int *;
using const_pointer = int *const;
using pointer_to_pointer = int **;
using pointer_to_void = void *;
using pointer_to_incomplete = Incomplete *;
using c_string = const char *;
using reference = int &;
using reference_to_const = const int &;
using rvalue_reference = int &&;
using reference_to_atomic = const std::atomic<int> &;
using function_pointer = void (*)(int *);
using function_reference = void (&)();
using member_pointer = int Plain::*;
using method_pointer = void (Plain::*)();
using array_of_int = int[3];
using array_of_pointers = int *[3];
using array_of_strings = const char *const[2];
using array_of_arrays = int[2][3];

// ---- classes
using plain = Plain;
using empty = Empty;
using either = Either;
// only the checker, Send Sync: a field is a pointer
using with_pointer = WithPointer;
// only the checker, Send Sync: a field is a reference
using with_reference = WithReference;
// only the checker, Send: a field is a view
using with_view = WithView;
// only the checker, Send Sync: a field of an element is a pointer
using nested = Nested;
// only the checker, Send Sync: a base class has a pointer
using derived_pointer = DerivedPointer;
// only the checker, Sync: a field is mutable
using cached = Cached;
using locked = Locked;
using counter = Counter;
using shape = Shape;
using send_shape = SendShape;
// only the checker, Send: a tag says so, and tags are not there for the compiler
using bound = Bound;
// only the checker, Sync: a tag says so, and tags are not there for the compiler
using one_at_a_time = OneAtATime;
using handle = Handle;
// only the checker, Sync: a field is a unique_ptr, whose const is shallow
using node = Node;
using tree = Tree;
// only the checker, Sync: a field is a SendFn, which holds something unknown
using job = Job;
using box = Box<int>;
// only the checker, Send Sync: a field is a pointer
using box_of_pointer = Box<int *>;
using box_of_box = Box<Box<std::string>>;
using names = Names;
using own_iterator = Settings::Cursor;
using own_view = Settings::All;
using own_future = Ticket<int>;
using own_future_of_pointer = Ticket<int *>;
using own_container = ConcurrentBag<int>;
using own_container_of_unique = ConcurrentBag<std::unique_ptr<int>>;

// ---- closures
using closure = decltype([] {});
using closure_with_value = decltype([n = 1] { return n; });
using closure_with_string = decltype([s = std::string()] { return s.size(); });
// only the checker, Send Sync: it captures a pointer
using closure_with_pointer = decltype([p = static_cast<int *>(nullptr)] { return p; });
// only the checker, Send Sync: it captures a shared_ptr<int>
using closure_with_shared = decltype([p = std::shared_ptr<int>()] { return p.get(); });
using closure_with_arc = decltype([a = fearless::make_arc<int>(1)] { return *a; });

// ---- views, iterators and references in boxes
using string_view = std::string_view;
using span = std::span<int>;
using span_of_const = std::span<const int, 3>;
using initializer_list = std::initializer_list<int>;
using reference_wrapper = std::reference_wrapper<int>;
using reference_wrapper_of_const = std::reference_wrapper<const int>;
using atomic_ref = std::atomic_ref<int>;
using vector_iterator = std::vector<int>::iterator;
using vector_const_iterator = std::vector<int>::const_iterator;
using bool_iterator = std::vector<bool>::iterator;
// only the checker, Send Sync: a proxy with pointers, known to <vector> only
using bool_reference = std::vector<bool>::reference;
using list_iterator = std::list<int>::iterator;
using forward_list_iterator = std::forward_list<int>::const_iterator;
using deque_iterator = std::deque<int>::iterator;
using map_iterator = std::map<int, int>::iterator;
using set_iterator = std::set<int>::const_iterator;
using hash_iterator = std::unordered_map<int, int>::iterator;
using hash_local_iterator = std::unordered_set<int>::local_iterator;
using string_iterator = std::string::iterator;
using reverse_iterator = std::reverse_iterator<int *>;
using move_iterator = std::move_iterator<std::vector<int>::iterator>;
using counted_iterator = std::counted_iterator<int *>;
using counted_list_iterator = std::counted_iterator<std::list<int>::iterator>;
using back_inserter = std::back_insert_iterator<std::vector<int>>;
using inserter = std::insert_iterator<std::set<int>>;
using istream_iterator = std::istream_iterator<int>;
using ostream_iterator = std::ostream_iterator<int>;
using istreambuf_iterator = std::istreambuf_iterator<char>;
using regex_iterator = std::sregex_iterator;
using directory_iterator = std::filesystem::directory_iterator;
using path_iterator = std::filesystem::path::iterator;
// only the checker, Send: a pair of iterators by inheritance
using sub_match = std::ssub_match;
// only the checker, Send: a pair of iterators by inheritance
using match_results = std::smatch;
using ref_view = std::ranges::ref_view<std::vector<int>>;
using subrange = std::ranges::subrange<int *>;
using take_ref_view = std::ranges::take_view<std::ranges::ref_view<std::vector<int>>>;
using istream_view = std::ranges::istream_view<int>;
using empty_view = std::ranges::empty_view<int>;
using single_view = std::ranges::single_view<int>;
using single_view_of_pointer = std::ranges::single_view<int *>;
using iota_view = std::ranges::iota_view<int, int>;
using iota_view_of_pointer = std::ranges::iota_view<int *, int *>;
using owning_view = std::ranges::owning_view<std::vector<int>>;
using owning_view_of_pointers = std::ranges::owning_view<std::vector<int *>>;
using take_owning_view = std::ranges::take_view<std::ranges::owning_view<std::vector<int>>>;
using drop_owning_view = std::ranges::drop_view<std::ranges::owning_view<std::vector<int>>>;
using transform_iota_view = std::ranges::transform_view<std::ranges::iota_view<int, int>, int (*)(int)>;
using filter_iota_view = std::ranges::filter_view<std::ranges::iota_view<int, int>, bool (*)(int)>;
using keys_view = std::ranges::keys_view<std::ranges::owning_view<std::map<int, std::string>>>;
using keys_ref_view = std::ranges::keys_view<std::ranges::ref_view<std::map<int, std::string>>>;
using reverse_owning_view = std::ranges::reverse_view<std::ranges::owning_view<std::vector<int>>>;
using take_single_view = std::ranges::take_view<std::ranges::single_view<int *>>;
using transform_with_reference =
    std::ranges::transform_view<std::ranges::iota_view<int, int>, std::reference_wrapper<int(int)>>;
using ref_view_of_view = std::ranges::ref_view<std::ranges::iota_view<int, int>>;
using reverse_iota_iterator = std::reverse_iterator<std::ranges::iterator_t<std::ranges::iota_view<int, int>>>;
using endless_iota_iterator = std::ranges::iterator_t<std::ranges::iota_view<int>>;
using iota_iterator = std::ranges::iterator_t<std::ranges::iota_view<int, int>>;

// ---- pairs, tuples and their kin
using pair = std::pair<int, std::string>;
using pair_with_pointer = std::pair<int, int *>;
using pair_with_lock = std::pair<int, std::mutex>;
using tuple = std::tuple<int, std::string, std::vector<int>>;
using tuple_empty = std::tuple<>;
using tuple_of_reference = std::tuple<int &>;
using tuple_with_view = std::tuple<int, std::span<int>>;
using array = std::array<std::string, 4>;
using array_with_pointer = std::array<int *, 4>;
using array_empty = std::array<int, 0>;
using optional = std::optional<std::string>;
using optional_pointer = std::optional<const int *>;
using optional_reference = std::optional<std::reference_wrapper<int>>;
// only the checker, Sync: a field is mutable
using optional_cached = std::optional<Cached>;
using variant = std::variant<std::monostate, int, std::string>;
using variant_with_pointer = std::variant<int, const char *>;
using complex = std::complex<double>;
using bitset = std::bitset<64>;

// ---- strings and containers
using string = std::string;
using wide_string = std::wstring;
using pmr_string = std::pmr::string;
using pmr_vector = std::pmr::vector<int>;
using vector = std::vector<int>;
using vector_of_bool = std::vector<bool>;
using vector_of_strings = std::vector<std::string>;
using vector_of_pointers = std::vector<int *>;
using vector_of_views = std::vector<std::string_view>;
using vector_of_vectors = std::vector<std::vector<std::optional<int *>>>;
using vector_of_unique = std::vector<std::unique_ptr<int>>;
using vector_of_shared = std::vector<std::shared_ptr<int>>;
// only the checker, Send Sync: a field of an element is a pointer
using vector_of_nested = std::vector<Nested>;
// only the checker, Send Sync: nothing tells what it is while it is incomplete
using vector_of_incomplete = std::vector<Incomplete>;
using deque = std::deque<int>;
using list_of_pointers = std::list<int *>;
using forward_list = std::forward_list<int>;
using map = std::map<int, std::string>;
using map_to_pointer = std::map<int, int *>;
using map_with_comparator = std::map<int, int, Comparator>;
using map_with_function = std::map<int, int, bool (*)(int, int)>;
// only the checker, Send Sync: the comparator holds something unknown
using map_with_erased = std::map<int, int, std::function<bool(int, int)>>;
using map_with_reference = std::map<int, int, std::reference_wrapper<Comparator>>;
using multimap_of_views = std::multimap<std::string_view, int>;
using set = std::set<std::string>;
using set_of_iterators = std::set<int *, std::less<>>;
using hash_map = std::unordered_map<std::string, int>;
using hash_map_of_views = std::unordered_map<std::string_view, int>;
using hash_map_to_unique = std::unordered_map<std::string, std::unique_ptr<int>>;
using hash_set = std::unordered_multiset<int>;
using stack = std::stack<int>;
using stack_of_pointers = std::stack<int *>;
using queue = std::queue<std::string>;
using queue_of_pointers = std::queue<int *>;
using priority_queue = std::priority_queue<int>;
using priority_queue_of_pointers = std::priority_queue<int *>;
using valarray = std::valarray<double>;
// only the checker, Send Sync: known by its name only, and <valarray> costs
using valarray_of_pointers = std::valarray<int *>;

// ---- smart pointers
using unique = std::unique_ptr<int>;
using unique_to_const = std::unique_ptr<const int>;
using unique_array = std::unique_ptr<int[]>;
using unique_to_pointer = std::unique_ptr<int *>;
using unique_to_atomic = std::unique_ptr<std::atomic<int>>;
using unique_to_mutex = std::unique_ptr<std::mutex>;
// only the checker, Sync: a field is mutable
using unique_to_cached = std::unique_ptr<const Cached>;
// only the checker, Send Sync: the pointee has a field that is a pointer
using unique_to_with_pointer = std::unique_ptr<WithPointer>;
// only the checker, Send Sync: it may point to any derived class
using unique_to_shape = std::unique_ptr<Shape>;
// only the checker, Sync: a derived class may not synchronise itself
using unique_to_send_shape = std::unique_ptr<SendShape>;
// only the checker, Send Sync: nothing tells what it is while it is incomplete
using unique_to_incomplete = std::unique_ptr<Incomplete>;
using unique_with_function = std::unique_ptr<int, void (*)(int *)>;
using unique_with_reference = std::unique_ptr<int, Comparator &>;
// only the checker, Send Sync: a FILE has fields that are pointers
using unique_file = std::unique_ptr<std::FILE, int (*)(std::FILE *)>;
// only the checker, Send Sync: what it points to is unknown
using unique_void = std::unique_ptr<void, void (*)(void *)>;
using shared = std::shared_ptr<int>;
using shared_to_const = std::shared_ptr<const int>;
using shared_to_string = std::shared_ptr<std::string>;
using shared_to_const_string = std::shared_ptr<const std::string>;
using shared_to_vector = std::shared_ptr<std::vector<int>>;
using shared_to_atomic = std::shared_ptr<std::atomic<int>>;
using shared_to_atomics = std::shared_ptr<std::array<std::atomic<int>, 4>>;
using shared_to_atomic_array = std::shared_ptr<std::atomic<int>[]>;
using shared_to_mutex = std::shared_ptr<std::mutex>;
using shared_to_pair = std::shared_ptr<std::pair<int, int>>;
using shared_to_pair_of_atomics = std::shared_ptr<std::pair<std::atomic<int>, std::atomic<int>>>;
using shared_to_function = std::shared_ptr<std::function<void()>>;
// only the checker, Send Sync: a class may synchronise its writes itself
using shared_to_plain = std::shared_ptr<Plain>;
using shared_to_const_plain = std::shared_ptr<const Plain>;
// only the checker, Send Sync: a field is mutable
using shared_to_const_cached = std::shared_ptr<const Cached>;
using shared_to_const_pointer = std::shared_ptr<int *const>;
using shared_to_unique = std::shared_ptr<const std::unique_ptr<int>>;
// only the checker, Send Sync: a class may synchronise its writes itself
using shared_to_locked = std::shared_ptr<Locked>;
using shared_to_counter = std::shared_ptr<Counter>;
using shared_to_handle = std::shared_ptr<Handle>;
// only the checker, Send Sync: it may point to any derived class
using shared_to_shape = std::shared_ptr<const Shape>;
using shared_to_send_shape = std::shared_ptr<const SendShape>;
// only the checker, Send Sync: nothing tells what it is while it is incomplete
using shared_to_incomplete = std::shared_ptr<Incomplete>;
// only the checker, Send Sync: what it points to is unknown
using shared_to_void = std::shared_ptr<void>;
using shared_to_mutexed = std::shared_ptr<fearless::Mutex<int>>;
// only the checker, Send Sync: the class is not known here to be one that nothing synchronises
using shared_to_thread = std::shared_ptr<std::thread>;
// only the checker, Send Sync: the class is not known here to be one that nothing synchronises
using shared_to_path = std::shared_ptr<std::filesystem::path>;
// only the checker, Send Sync: the class is not known here to be one that nothing synchronises
using shared_to_promise = std::shared_ptr<std::promise<int>>;
// only the checker, Send Sync: the class is not known here to be one that nothing synchronises
using shared_to_duration = std::shared_ptr<std::chrono::seconds>;
using shared_to_optional = std::shared_ptr<std::optional<int>>;
using shared_to_own_container = std::shared_ptr<ConcurrentBag<int>>;
using shared_to_own_container_of_unique = std::shared_ptr<ConcurrentBag<std::unique_ptr<int>>>;
using shared_to_enum = std::shared_ptr<Color>;
using shared_to_shared = std::shared_ptr<const std::shared_ptr<int>>;
using weak = std::weak_ptr<int>;
using weak_to_const = std::weak_ptr<const std::string>;
using weak_to_atomic = std::weak_ptr<std::atomic<int>>;
using atomic_shared = std::atomic<std::shared_ptr<int>>;
using atomic_shared_to_const = std::atomic<std::shared_ptr<const int>>;

// ---- what holds something unknown
// only the checker, Send Sync: it holds something unknown
using function = std::function<void()>;
// only the checker, Send Sync: it holds something unknown
using any = std::any;
// only the checker, Send Sync: it holds something unknown
using exception_ptr = std::exception_ptr;
using bound_value = decltype(std::bind(std::declval<void (&)(int)>(), 1));
// only the checker, Send Sync: a field of the library's class holds the reference
using bound_reference = decltype(std::bind(std::declval<void (&)(int &)>(), std::ref(std::declval<int &>())));
using mem_fn = decltype(std::mem_fn(&Plain::n));
using coroutine_handle = std::coroutine_handle<>;
using typed_coroutine_handle = std::coroutine_handle<Plain>;

// ---- locks and guards
// only the checker, Send: it cannot be moved, hence never crosses
using mutex = std::mutex;
// only the checker, Send: it cannot be moved, hence never crosses
using recursive_mutex = std::recursive_mutex;
// only the checker, Send: it cannot be moved, hence never crosses
using timed_mutex = std::timed_mutex;
// only the checker, Send: it cannot be moved, hence never crosses
using shared_mutex = std::shared_mutex;
// only the checker, Send: it cannot be moved, hence never crosses
using condition_variable = std::condition_variable;
// only the checker, Send: it cannot be moved, hence never crosses
using condition_variable_any = std::condition_variable_any;
// only the checker, Send: it cannot be moved, hence never crosses
using once_flag = std::once_flag;
// only the checker, Send: it cannot be moved, hence never crosses
using latch = std::latch;
// only the checker, Send: it cannot be moved, hence never crosses
using barrier = std::barrier<>;
// only the checker, Send: it cannot be moved, hence never crosses
using semaphore = std::counting_semaphore<3>;
using lock_guard = std::lock_guard<std::mutex>;
using unique_lock = std::unique_lock<std::mutex>;
using shared_lock = std::shared_lock<std::shared_mutex>;
using scoped_lock = std::scoped_lock<std::mutex>;
using scoped_locks = std::scoped_lock<std::mutex, std::shared_mutex>;
using no_scoped_lock = std::scoped_lock<>;
using tuple_of_guards = std::tuple<std::unique_lock<std::mutex>, int>;
using pair_of_mutex_guard = std::pair<int, fearless::MutexGuard<int>>;
using optional_guard = std::optional<std::unique_lock<std::mutex>>;
using atomic = std::atomic<int>;
using atomic_pointer = std::atomic<int *>;
using atomic_plain = std::atomic<Plain>;
// only the checker, Send Sync: a field of what it holds is a pointer
using atomic_with_pointer = std::atomic<WithPointer>;
using atomic_flag = std::atomic_flag;

// ---- threads and their results
using thread = std::thread;
using jthread = std::jthread;
using thread_id = std::thread::id;
using stop_token = std::stop_token;
using stop_source = std::stop_source;
// only the checker, Send Sync: it cannot be moved, and is known by its name only
using stop_callback = std::stop_callback<void (*)()>;
using future = std::future<std::string>;
using future_of_void = std::future<void>;
using future_of_pointer = std::future<int *>;
using future_of_reference = std::future<int &>;
using shared_future = std::shared_future<int>;
using shared_future_of_unique = std::shared_future<std::unique_ptr<int>>;
using shared_future_of_pointer = std::shared_future<int *>;
// only the checker, Sync: its model takes the result for a part of the handle
using future_of_unique = std::future<std::unique_ptr<int>>;
using promise = std::promise<int>;
using promise_of_pointer = std::promise<int *>;
using promise_of_void = std::promise<void>;
// only the checker, Sync: whatever it holds is Send, but may not be Sync
using packaged_task = std::packaged_task<int(int)>;
// only the checker, Sync: whatever it holds is Send, but may not be Sync
using packaged_task_to_pointer = std::packaged_task<int *()>;

// ---- the rest of the standard library
using duration = std::chrono::milliseconds;
using time_point = std::chrono::steady_clock::time_point;
using strong_ordering = std::strong_ordering;
using utf8_view = std::u8string_view;
using calendar_date = std::chrono::year_month_day;
// only the checker, Send Sync: a field is a pointer (tm_zone)
using broken_down_time = std::tm;
// only the checker, Send Sync: a FILE has fields that are pointers
using c_file = std::FILE;
using path = std::filesystem::path;
using directory_entry = std::filesystem::directory_entry;
using error_code = std::error_code;
using runtime_error = std::runtime_error;
using exception = std::exception;
using type_index = std::type_index;
using locale = std::locale;
using regex = std::regex;
using engine = std::mt19937;
using minimal_engine = std::minstd_rand;
using distribution = std::uniform_int_distribution<int>;
// only the checker, Sync: known by its name only, and <random> costs
using random_device = std::random_device;
using string_stream = std::ostringstream;
using file_stream = std::ofstream;
using input_stream = std::istream;
// only the checker, Sync: known by its name only, and <streambuf> costs
using stream_buffer = std::stringbuf;
using allocator = std::allocator<int>;
using polymorphic_allocator = std::pmr::polymorphic_allocator<int>;
// only the checker, Send Sync: a field is a pointer
using memory_resource = std::pmr::monotonic_buffer_resource;
using less = std::less<int>;
using hash = std::hash<std::string>;
using default_delete = std::default_delete<int>;

// ---- fearless
using mutex_of_int = fearless::Mutex<int>;
using mutex_of_cached = fearless::Mutex<Cached>;
using mutex_of_pointer = fearless::Mutex<int *>;
using mutex_of_unique = fearless::Mutex<std::unique_ptr<int>>;
// only the checker, Send Sync: a field of what it holds is a pointer
using mutex_of_with_pointer = fearless::Mutex<WithPointer>;
using mutex_guard = fearless::MutexGuard<int>;
using mutex_guard_of_unique = fearless::MutexGuard<std::unique_ptr<int>>;
using mutex_guard_of_pointer = fearless::MutexGuard<int *>;
using rwlock = fearless::RwLock<std::string>;
using rwlock_of_unique = fearless::RwLock<std::unique_ptr<int>>;
using rwlock_of_pointer = fearless::RwLock<int *>;
using rwlock_read_guard = fearless::RwLockReadGuard<int>;
using rwlock_write_guard = fearless::RwLockWriteGuard<int>;
// only the checker, Send: it cannot be moved, hence never crosses
using condvar = fearless::Condvar;
using arc = fearless::Arc<int>;
using arc_of_mutex = fearless::Arc<fearless::Mutex<std::string>>;
using arc_of_pointer = fearless::Arc<int *>;
using arc_of_unique = fearless::Arc<std::unique_ptr<int>>;
// only the checker, Send Sync: a field is mutable
using arc_of_cached = fearless::Arc<Cached>;
// only the checker, Send Sync: a tag says so, and tags are not there for the compiler
using arc_of_bound = fearless::Arc<Bound>;
using arc_of_guard = fearless::Arc<fearless::MutexGuard<int>>;
using arc_of_std_mutex = fearless::Arc<std::mutex>;
using arc_of_shape = fearless::Arc<SendShape>;
using arc_weak = fearless::Weak<int>;
using arc_weak_of_pointer = fearless::Weak<int *>;
using join_handle = fearless::JoinHandle<int>;
using join_handle_of_void = fearless::JoinHandle<void>;
// only the checker, Sync: its model takes the result for a part of the handle
using join_handle_of_unique = fearless::JoinHandle<std::unique_ptr<int>>;
using join_handle_of_pointer = fearless::JoinHandle<int *>;
// only the checker, Send: it cannot be moved, hence never crosses
using scope = fearless::Scope;
using scope_reference = fearless::Scope &;
// only the checker, Sync: whatever it holds is Send, but may not be Sync
using send_fn = fearless::SendFn<void()>;
using sender = fearless::Sender<int>;
using sender_of_unique = fearless::Sender<std::unique_ptr<int>>;
using sender_of_pointer = fearless::Sender<int *>;
using sync_sender = fearless::SyncSender<std::string>;
using sync_sender_of_view = fearless::SyncSender<std::string_view>;
using receiver = fearless::Receiver<int>;
using receiver_of_pointer = fearless::Receiver<int *>;
using mutex_of_receiver = fearless::Mutex<fearless::Receiver<int>>;
using once_lock = fearless::OnceLock<int>;
using once_lock_of_unique = fearless::OnceLock<std::unique_ptr<int>>;
using once_lock_of_pointer = fearless::OnceLock<int *>;
using lazy_lock = fearless::LazyLock<std::string>;
using lazy_lock_of_pointer = fearless::LazyLock<int *>;
using lazy_lock_of_unique = fearless::LazyLock<std::unique_ptr<int>>;
using own_atomic = fearless::Atomic<int>;
using own_atomic_pointer = fearless::Atomic<int *>;
using poison_error = fearless::PoisonError;
using moved_from = fearless::MovedFrom;

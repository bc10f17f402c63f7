/// \file
/// The counts that stand right before the object of an `Arc`, in the same allocation.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace fearless::detail {

/// Both counts in one word, so that "is this the only Arc, and is there no Weak?" is a single load;
/// Rust, with two words, has to lock the weak count for that. The Arcs together hold one weak
/// count: when the last goes, the object is destroyed; when the last Weak goes too, the memory is
/// freed.
class ArcCounts {
public:
  using Free = void (*)(ArcCounts *) noexcept;

  ArcCounts(Free destroy_object, Free free_memory) noexcept
      : destroy_object_(destroy_object), free_memory_(free_memory) {}

  std::uint32_t strong() const noexcept { return strong(counts_.load(std::memory_order_relaxed)); }

  /// The Weaks alone.
  std::uint32_t weak() const noexcept {
    const auto counts = counts_.load(std::memory_order_relaxed);
    return weak(counts) - (strong(counts) != 0 ? 1 : 0);
  }

  /// One Arc and no Weak. Sees all that was done through the Arcs that are gone.
  bool unique() const noexcept { return counts_.load(std::memory_order_acquire) == sole; }

  void add_strong() noexcept {
    if (strong(counts_.fetch_add(one_strong, std::memory_order_relaxed)) > limit) [[unlikely]]
      std::terminate(); // as Rust aborts: only a program that leaks Arcs gets here
  }

  void add_weak() noexcept {
    if (weak(counts_.fetch_add(one_weak, std::memory_order_relaxed)) > limit) [[unlikely]]
      std::terminate();
  }

  /// From Weak to Arc, unless the object is gone.
  bool try_add_strong() noexcept {
    auto counts = counts_.load(std::memory_order_relaxed);
    while (strong(counts) != 0)
      if (counts_.compare_exchange_weak(counts, counts + one_strong, std::memory_order_acquire,
                                        std::memory_order_relaxed))
        return true;
    return false;
  }

  void drop_strong() noexcept {
    if (unique()) { // nobody is left to race with
      destroy_object_(this);
      free_memory_(this);
    } else if (strong(counts_.fetch_sub(one_strong, std::memory_order_acq_rel)) == 1)
      destroy();
  }

  void drop_weak() noexcept {
    if (weak(counts_.fetch_sub(one_weak, std::memory_order_acq_rel)) == 1)
      free_memory_(this);
  }

  /// Takes the count of the last Arc, if there is only one left: no Weak becomes an Arc any more.
  /// The caller owns the object then, and calls `destroy()` or `give_back_last()`.
  bool take_last() noexcept {
    auto counts = counts_.load(std::memory_order_relaxed);
    while (strong(counts) == 1)
      if (counts_.compare_exchange_weak(counts, counts - one_strong, std::memory_order_acquire,
                                        std::memory_order_relaxed))
        return true;
    return false;
  }

  /// Undoes `take_last`.
  void give_back_last() noexcept { counts_.fetch_add(one_strong, std::memory_order_release); }

  /// Destroys the object that no Arc holds any more.
  void destroy() noexcept {
    destroy_object_(this);
    drop_weak();
  }

private:
  static constexpr std::uint64_t one_strong = 1;
  static constexpr std::uint64_t one_weak = std::uint64_t{1} << 32;
  static constexpr std::uint64_t sole = one_strong + one_weak;
  static constexpr std::uint32_t limit = INT32_MAX;

  static std::uint32_t strong(std::uint64_t counts) { return static_cast<std::uint32_t>(counts); }
  static std::uint32_t weak(std::uint64_t counts) {
    return static_cast<std::uint32_t>(counts >> 32);
  }

  std::atomic<std::uint64_t> counts_ = sole;
  Free destroy_object_;
  Free free_memory_;
};

/// Where the parts of an `Arc<T>`'s allocation are: [padding][ArcCounts][T].
template <class T> struct ArcBlock {
  static constexpr std::size_t align = alignof(T) > alignof(ArcCounts) ? alignof(T)
                                                                       : alignof(ArcCounts);
  static constexpr std::size_t offset = (sizeof(ArcCounts) + align - 1) / align * align;
  static constexpr std::size_t size = offset + sizeof(T);
  static constexpr bool over_aligned = align > __STDCPP_DEFAULT_NEW_ALIGNMENT__;

  template <class... Args> static T *make(Args &&...args) {
    std::byte *memory = allocate();
    try {
      auto *object =
          std::construct_at(reinterpret_cast<T *>(memory + offset), std::forward<Args>(args)...);
      ::new (memory + offset - sizeof(ArcCounts)) ArcCounts(destroy_object, free_memory);
      return object;
    } catch (...) {
      free(memory);
      throw;
    }
  }

private:
  static std::byte *allocate() {
    if constexpr (over_aligned)
      return static_cast<std::byte *>(::operator new(size, std::align_val_t{align}));
    else
      return static_cast<std::byte *>(::operator new(size));
  }

  static void free(std::byte *memory) noexcept {
#if defined(__cpp_sized_deallocation) // not by default in Clang before 19
    if constexpr (over_aligned)
      ::operator delete(memory, size, std::align_val_t{align});
    else
      ::operator delete(memory, size);
#else
    if constexpr (over_aligned)
      ::operator delete(memory, std::align_val_t{align});
    else
      ::operator delete(memory);
#endif
  }

  static void destroy_object(ArcCounts *counts) noexcept {
    std::destroy_at(std::launder(reinterpret_cast<T *>(counts + 1)));
  }

  static void free_memory(ArcCounts *counts) noexcept {
    free(reinterpret_cast<std::byte *>(counts + 1) - offset);
  }
};

/// The counts of the object that `part` is, or is a base class of. A base may stand anywhere in the
/// object: only the vtable knows where that begins.
template <class T> ArcCounts *counts_of(const T *part) noexcept {
  const void *object = part;
  if constexpr (std::is_polymorphic_v<T> && !std::is_final_v<T>)
    object = dynamic_cast<const void *>(part);
  auto *end = static_cast<std::byte *>(const_cast<void *>(object));
  return std::launder(reinterpret_cast<ArcCounts *>(end - sizeof(ArcCounts)));
}

} // namespace fearless::detail

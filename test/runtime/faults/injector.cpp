// What fails on command outside of our own types: operator new and starting a thread.
#include "injector.h"
#include "../interpose.h"

#include <cerrno>
#include <cstdlib>
#include <new>
#include <pthread.h>

namespace {

void *allocate(std::size_t size, std::size_t align) {
  if (faults::fails())
    throw std::bad_alloc();
  void *memory = align > __STDCPP_DEFAULT_NEW_ALIGNMENT__
                     ? std::aligned_alloc(align, (size + align - 1) / align * align)
                     : std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr)
    throw std::bad_alloc();
  ++faults::allocations;
  return memory;
}

void release(void *memory) noexcept {
  if (memory == nullptr)
    return;
  --faults::allocations;
  std::free(memory);
}

} // namespace

void *operator new(std::size_t size) { return allocate(size, 0); }
void *operator new[](std::size_t size) { return allocate(size, 0); }
void *operator new(std::size_t size, std::align_val_t align) {
  return allocate(size, static_cast<std::size_t>(align));
}
void operator delete(void *memory) noexcept { release(memory); }
void operator delete[](void *memory) noexcept { release(memory); }
void operator delete(void *memory, std::size_t) noexcept { release(memory); }
void operator delete[](void *memory, std::size_t) noexcept { release(memory); }
void operator delete(void *memory, std::align_val_t) noexcept { release(memory); }
void operator delete(void *memory, std::size_t, std::align_val_t) noexcept { release(memory); }

SANITIZERS_OWN(pthread_create);

extern "C" int pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                              void *(*start)(void *), void *argument) noexcept {
  static const auto real = BEHIND(pthread_create);
  return faults::fails() ? EAGAIN : real(thread, attributes, start, argument);
}

// A second thread, alive as long as the process. Without one, glibc locks and std::shared_ptr count
// without atomic instructions, which is not what they do where anything is shared.
#pragma once

#include <semaphore>
#include <thread>

inline const struct SecondThread {
  ~SecondThread() { end.release(); }
  mutable std::binary_semaphore end{0};
  std::jthread thread{[this] { end.acquire(); }};
} second_thread;

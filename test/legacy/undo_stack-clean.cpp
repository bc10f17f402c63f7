// TSan: silent
// Undo steps. A nested edit inside a group must not lock twice.
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class UndoStack {
public:
  void push(std::string step) {
    std::lock_guard<std::recursive_mutex> lock(m_mutex);
    m_steps.push_back(std::move(step));
    if (m_steps.size() > 4) {
      truncate();
    }
  }

  void truncate() {
    std::lock_guard<std::recursive_mutex> lock(m_mutex);
    m_steps.erase(m_steps.begin(), m_steps.begin() + m_steps.size() / 2);
  }

  size_t depth() {
    std::lock_guard<std::recursive_mutex> lock(m_mutex);
    return m_steps.size();
  }

private:
  std::recursive_mutex m_mutex; // push() calls truncate(), and so may anybody
  std::vector<std::string> m_steps;
};

int main() {
  UndoStack undo;
  std::thread autosave([&undo] {
    for (int i = 0; i < 3; ++i)
      undo.push("autosave");
  });
  for (int i = 0; i < 3; ++i)
    undo.push("typed");
  autosave.join();
  return undo.depth() == 0;
}

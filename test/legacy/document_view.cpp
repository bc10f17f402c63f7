// TSan: lock-order-inversion
// A document and its view, each with a lock.
#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>

class View;

class Document {
public:
  void attach(View *view) { view_ = view; } // before any thread
  void edit(const std::string &text);
  size_t length() {
    std::lock_guard<std::mutex> lock(mutex_); // WITNESS
    return text_.size();
  }

private:
  std::mutex mutex_;
  std::string text_;
  View *view_ = nullptr;
};

class View {
public:
  explicit View(Document &document) : document_(document) {}
  void invalidate() {
    std::lock_guard<std::mutex> lock(mutex_); // DEFECT(lock-order): under the document's lock
    dirty_ = true;
  }
  void paint() {
    std::lock_guard<std::mutex> lock(mutex_);
    if (dirty_)
      painted_ = document_.length();
    dirty_ = false;
  }

private:
  Document &document_;
  std::mutex mutex_;
  bool dirty_ = true;
  size_t painted_ = 0;
};

void Document::edit(const std::string &text) {
  std::lock_guard<std::mutex> lock(mutex_);
  text_ += text;
  view_->invalidate();
}

int main() {
  Document document;
  View view(document);
  document.attach(&view);
  std::thread painter([&view] { view.paint(); });
  std::thread editor([&document] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    document.edit("hello");
  });
  painter.join();
  editor.join();
}

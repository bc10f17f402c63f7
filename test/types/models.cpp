// RUN: %fearless dump types %s -- -std=c++20 %mock | FileCheck %s
// What the models say of the rest of the standard library.
#include <chrono>
#include <coroutine>
#include <fstream>
#include <future>
#include <iostream>
#include <random>
#include <sstream>
#include <string>
#include <thread>
using Thread = std::thread;
// CHECK: {{^}}Thread: Send=yes Sync=yes SelfSync=no Owned=yes
using JThread = std::jthread;
// CHECK: {{^}}JThread: Send=yes Sync=yes SelfSync=no Owned=yes
using Id = std::thread::id;
// CHECK: {{^}}Id: Send=yes Sync=yes SelfSync=no Owned=yes
using Token = std::stop_token;
// CHECK: {{^}}Token: Send=yes Sync=yes SelfSync=no Owned=yes
using Source = std::stop_source;
// CHECK: {{^}}Source: Send=yes Sync=yes SelfSync=no Owned=yes
using Future = std::future<std::string>;
// CHECK: {{^}}Future: Send=yes Sync=yes SelfSync=no Owned=yes
using VoidFuture = std::future<void>;
// CHECK: {{^}}VoidFuture: Send=yes Sync=yes SelfSync=no Owned=yes
using PointerFuture = std::future<int *>;
// CHECK: {{^}}PointerFuture: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: holds 'int *'
using SharedFuture = std::shared_future<std::string>;
// CHECK: {{^}}SharedFuture: Send=yes Sync=yes SelfSync=no Owned=yes
using Promise = std::promise<int>;
// CHECK: {{^}}Promise: Send=yes
using PointerPromise = std::promise<int *>;
// CHECK: {{^}}PointerPromise: Send=no
using Packaged = std::packaged_task<int(int)>;
// CHECK: {{^}}Packaged: Send=yes
using Duration = std::chrono::milliseconds;
// CHECK: {{^}}Duration: Send=yes Sync=yes SelfSync=no Owned=yes
using TimePoint = std::chrono::steady_clock::time_point;
// CHECK: {{^}}TimePoint: Send=yes Sync=yes SelfSync=no Owned=yes
using Engine = std::mt19937;
// CHECK: {{^}}Engine: Send=yes Sync=yes SelfSync=no Owned=yes
using Device = std::random_device;
// CHECK: {{^}}Device: Send=yes Sync=no SelfSync=no Owned=yes
// CHECK-NEXT: Sync: 'std::random_device' may be used by one thread at a time
using Out = std::ostringstream;
// CHECK: {{^}}Out: Send=yes Sync=no SelfSync=no Owned=yes
using Stream = std::ostream &; // may be any stream
// CHECK: {{^}}Stream: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: reaches 'std::ostream' [Sync]
// CHECK-NEXT: 'std::ostream' may be used by one thread at a time
using Callback = std::stop_callback<void (*)()>;
// CHECK: {{^}}Callback: Send=no Sync=no SelfSync=no Owned=yes
// CHECK-NEXT: Send: 'std::stop_callback<void (*)()>' is bound to the thread that made it
std::coroutine_handle<> Handle; // no model: its inside is folded away
// CHECK: {{^}}Handle: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: 'void *' is a raw pointer

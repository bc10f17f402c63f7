// A report as one JSON object, for tools. Its schema, version 1; keys are only ever added:
//
//   {"version": 1,
//    "findings": [{"rule": "borrow", "check": "fearless-borrow", "rustc": ["E0373", ...],
//                  "strength": "demonstrated" | "not-established",
//                  "message": "...", "file": "/a.cpp", "line": 3, "column": 15,
//                  "notes": [{"message": "...", "file": "...", "line": 2, "column": 7}, ...],
//                  "fix": [{"file": "...", "offset": 40, "length": 1, "text": "=", ...}, ...]},
//                  ...],
//    "failures": [{"file": "...", "message": "2 errors",
//                  "error": {"message": "...", "file": "...", "line": 1, "column": 1}}, ...],
//    "stats": {"files": 2, "skipped": 0, "findings": 1, "suppressed": 0, "failures": 0,
//              "rules": {"borrow": 1}, "gaps": [{"message": ..., "file": ...}, ...]}}
//
// Files are absolute; lines and columns count from 1, columns and offsets in bytes; a note without
// a place has no file. Text is UTF-8 whatever the source is.
#pragma once

#include "findings/Published.h"
#include "llvm/Support/raw_ostream.h"

namespace fearless::check {

void toJson(const Publication &R, llvm::raw_ostream &Out);

} // namespace fearless::check

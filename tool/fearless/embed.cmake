# Writes each page as one line `{"slug", R"page(...)page"},`.
set(TEXT "")
foreach(FILE ${FILES})
  get_filename_component(NAME ${FILE} NAME_WE)
  file(READ ${FILE} BODY)
  string(APPEND TEXT "{\"${NAME}\", R\"page(${BODY})page\"},\n")
endforeach()
file(WRITE ${OUTPUT} "${TEXT}")

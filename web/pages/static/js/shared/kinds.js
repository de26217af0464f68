/** The kinds of file that a dialog offers: every kind of document that can be read. */
export const READABLE =
  ".pdf,.png,.jpg,.jpeg,.jp2,.webp,.heic,.heif,.avif,.tif,.tiff,.txt,.csv,.tsv,.xlsx,.xls,.ods,.docx,.html,.htm,.mht,.mhtml,.eml,.json,.ndjson,.x12,.edi,.835,.837";

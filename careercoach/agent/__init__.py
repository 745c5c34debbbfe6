"""The door for an agent, a program that the person lets in: what it may see, what it may ask, how it is answered.

Pure: a line in, a line out. Nothing here knows the file, a stream or a clock. ``seen`` says what an agent sees,
``protocol`` how a line is read and written (JSON-RPC 2.0), ``answering`` what each request is answered (the Model
Context Protocol, revision 2025-11-25).
"""
